"""Which sessions of a plan to decide anew: few, and such that they have to do with each other."""

from collections import Counter


def choose(schedule, sessions, size, chance):
    """The numbers of about so many sessions: of one theme, of some weeks, of a pilot, or any."""
    kind = chance.choice(["theme", "weeks", "weeks", "pilot", "pairs", "any"])
    numbers = list(range(len(sessions)))
    chance.shuffle(numbers)
    seed = sessions[numbers[0]]
    if kind == "theme":
        def nearness(number):
            return sessions[number].theme != seed.theme
    elif kind == "weeks":
        def nearness(number):
            return abs(schedule.days[sessions[number].slot] - schedule.days[seed.slot])
    elif kind == "pilot":
        pilot = chance.choice(seed.pilots) if seed.pilots else None

        def nearness(number):
            return pilot not in sessions[number].pilots
    elif kind == "pairs":
        def nearness(number):
            return -len(set(seed.pilots) & set(sessions[number].pilots))
    else:
        def nearness(number):
            return 0
    return sorted(numbers, key=nearness)[:size]


def choose_lacking(schedule, sessions, size, chance):
    """As `choose`, around a session, or a pilot of a theme, that something is missing for."""
    attended = Counter(
        (session.theme, pilot) for session in sessions for pilot in session.pilots)
    absent = [(number, pilot) for number, theme in enumerate(schedule.themes)
              for pilot, times in enumerate(theme.attend) if attended[number, pilot] < times]
    poor = [number for number, session in enumerate(sessions)
            if len(session.pilots) < schedule.themes[session.theme].least
            or len(session.experts) < schedule.themes[session.theme].experts]
    if absent and (not poor or chance.random() < 0.5):
        theme, pilot = chance.choice(absent)
        ties = [(pilot in session.pilots) + (session.theme == theme) for session in sessions]
    elif poor:
        theme = sessions[chance.choice(poor)].theme
        ties = [(number in poor) + (session.theme == theme)
                for number, session in enumerate(sessions)]
    else:
        return choose(schedule, sessions, size, chance)
    order = sorted(range(len(sessions)), key=lambda number: (-ties[number], chance.random()))
    return order[:size]
