"""Days, dayparts and the WHEN language of schedule files."""

import datetime
import re

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
PARITIES = {"even": 0, "odd": 1}
DATED = re.compile(r"\d{4}-(W\d\d|\d\d(-\d\d(\.\.\d{4}-\d\d-\d\d)?)?)")


def day(text):
    """The ordinal of a date such as 2021-03-09."""
    return datetime.date.fromisoformat(text).toordinal()


def days(text):
    """The first and last ordinal of 2021-03-09 or 2021-03-09..2021-03-19."""
    first, _, last = text.partition("..")
    return day(first), day(last or first)


def iso_week(ordinal):
    return datetime.date.fromordinal(ordinal).isocalendar()[:2]


def month(ordinal):
    date = datetime.date.fromordinal(ordinal)
    return date.year, date.month


def knows(word):
    """Whether a word of a WHEN is one that is no daypart's name."""
    return word in WEEKDAYS or word in PARITIES or bool(DATED.fullmatch(word))


def holds(text, ordinal, daypart):
    """Whether every word of a WHEN holds for a daypart on a date."""
    return all(word_holds(word, ordinal, daypart) for word in text.split())


def word_holds(word, ordinal, daypart):
    if word in WEEKDAYS:
        return datetime.date.fromordinal(ordinal).weekday() == WEEKDAYS.index(word)
    if word in PARITIES:
        return iso_week(ordinal)[1] % 2 == PARITIES[word]
    if len(word) == 7 and DATED.fullmatch(word):
        return month(ordinal) == (int(word[:4]), int(word[5:]))
    if len(word) == 8 and word[4:6] == "-W":
        return iso_week(ordinal) == (int(word[:4]), int(word[6:]))
    if len(word) >= 10 and word[:4].isdigit() and word[4] == "-":
        first, last = days(word)
        return first <= ordinal <= last
    return word == daypart


def public_holidays(year):
    """The Dutch public holidays of a year as ordinals; Easter by Meeus."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (8 * b + 13) // 25 + 15) % 30
    l = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 19 * l) // 433
    n = (h + l - 7 * m + 90) // 25
    easter = datetime.date(year, n, (h + l - 7 * m + 33 * n + 19) % 32).toordinal()
    kings_day = datetime.date(year, 4, 27).toordinal()
    if datetime.date.fromordinal(kings_day).weekday() == 6:
        kings_day -= 1
    fixed = [(1, 1), (5, 5), (12, 25), (12, 26)]
    return (
        {easter + days for days in (-2, 0, 1, 39, 40, 49, 50)}
        | {datetime.date(year, *date).toordinal() for date in fixed}
        | {kings_day})
