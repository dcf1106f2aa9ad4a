#!/usr/bin/env python3
"""The bytes, the grammar and (--planner) the planner's own rules of .ics and .eml files.

Purpose   Finds what lenient clients forgive and strict ones do not: line ends, folding, UTF-8,
          TZIDs, doubled or missing properties, iTIP counts. Every problem has a name, so that a
          test can ask for exactly that one. With --planner also the rules of docs/calendars.md
          (names that begin with p- or eml-). An .eml is opened, its MIME structure checked, and the
          calendars inside are linted as well.
Install   nothing; Python 3.9 or newer, standard library only.
Usage     lint.py [--planner] [--utc-zone TZID]... [--json] FILE|FOLDER...
          --utc-zone   sessions of this zone may stand in UTC (zones that no single pair of rules
                       can describe)
          --list       print the names of all checks with one line each
Output    one line per file: `ok PATH` or `PROBLEM PATH: name (line n): text | ...`; with --json one
          JSON object per file.
Exit      0 no problem; 1 a problem was found; 2 usage, or a file that cannot be read, or no file at
          all.
"""

import email, email.policy, email.utils, json, os, re, sys
from datetime import datetime

CHECKS = {
    # bytes
    "bom": "the file begins with a byte order mark",
    "bare-lf": "a line ends with LF alone",
    "bare-cr": "a CR without LF",
    "end": "the file does not end with END:VCALENDAR CRLF",
    "utf8": "not UTF-8",
    "long-line": "a line of more than 75 octets",
    "split-char": "a fold splits a UTF-8 character",
    "control": "a control character",
    "empty-line": "an empty line",
    # grammar
    "syntax": "a line that is no content line",
    "param": "a parameter value that should be quoted or single",
    "nesting": "BEGIN and END do not match",
    "one-calendar": "not exactly one VCALENDAR",
    "empty": "no component in the calendar",
    "version": "VERSION:2.0 missing or doubled",
    "prodid": "PRODID missing or doubled",
    "method-place": "METHOD inside a component, or doubled",
    "uid": "UID missing or doubled",
    "dtstamp": "DTSTAMP missing, doubled or not UTC",
    "dtstart": "DTSTART missing or doubled",
    "once": "a property more often than allowed",
    "end-and-duration": "DTEND and DURATION together",
    "value-types": "DTSTART and DTEND of different types",
    "end-before-start": "DTEND not after DTSTART",
    "date-value": "no such date or time",
    "utc-with-tzid": "a UTC value with TZID",
    "tzid-undefined": "TZID without VTIMEZONE",
    "tzid-unused": "VTIMEZONE never used",
    "tzid-twice": "two VTIMEZONEs with one TZID",
    "tz-prefix": "TZID with a private prefix",
    "tz-observance": "VTIMEZONE without a whole STANDARD or DAYLIGHT",
    "mailto": "ORGANIZER or ATTENDEE without mailto:",
    "sequence": "SEQUENCE is no whole number",
    "status": "unknown STATUS, TRANSP or CLASS",
    "rrule": "broken RRULE",
    "escape": "comma, semicolon or backslash not escaped in a text",
    "alarm": "VALARM without ACTION or TRIGGER",
    "same-uid": "UID and RECURRENCE-ID twice",
    "itip-organizer": "REQUEST, CANCEL, REPLY or PUBLISH without one ORGANIZER",
    "itip-attendee": "REQUEST without ATTENDEE, or REPLY without exactly one",
    "itip-sequence": "CANCEL without SEQUENCE",
    "itip-status": "STATUS that the method forbids",
    "x-lic-error": "libical's error property was written out",
    # planner, objects
    "p-method": "METHOD is not PUBLISH, REQUEST or CANCEL",
    "p-calprops": "CALSCALE:GREGORIAN, NAME, X-WR-CALNAME or refresh interval wrong for the method",
    "p-publish-attendee": "PUBLISH with ATTENDEE",
    "p-one-uid": "REQUEST or CANCEL without exactly one VEVENT and UID",
    "p-one-attendee": "REQUEST or CANCEL without exactly one ATTENDEE",
    "p-attendee": "ATTENDEE without ROLE=REQ-PARTICIPANT, PARTSTAT=NEEDS-ACTION, RSVP=TRUE or CN",
    "p-organizer": "ORGANIZER missing, without mailto: or without CN",
    "p-vtimezone": "VTIMEZONE with several rules, RDATE, UNTIL, TZUNTIL, or a rule without BYMONTH and BYDAY",
    "p-stamps": "DTSTAMP, CREATED, LAST-MODIFIED or SEQUENCE missing, or not UTC, or in the wrong order",
    "p-uid": "UID is no plain UUID",
    "p-time": "DTSTART or DTEND floating, in UTC, a date, or in two zones",
    "p-status": "STATUS wrong for the method",
    "p-fields": "SUMMARY, TRANSP:OPAQUE, CLASS:PUBLIC, or (not in CANCEL) DESCRIPTION, LOCATION, CATEGORIES missing or doubled",
    "p-component": "VALARM or a component other than VEVENT and VTIMEZONE",
    "p-cancel-sequence": "CANCEL with SEQUENCE:0",
    "p-html": "HTML in a text",
    "p-recurrence": "RRULE, RDATE, EXDATE or RECURRENCE-ID in a session",
    "p-filename": "file name does not follow the pattern",
    # mail
    "eml-calendar": "no text/calendar part, or several",
    "eml-headers": "From, To, Subject, Date, Message-ID or MIME-Version missing, doubled or raw 8-bit",
    "eml-method": "method of the header is not the METHOD of the object, or (--planner) PUBLISH by mail",
    "eml-structure": "not mixed(alternative(plain, html, calendar), application/ics)",
    "eml-params": "charset=utf-8 or component=VEVENT missing at text/calendar",
    "eml-attachment": "invite.ics missing or not the same bytes",
    "eml-from": "From is not the ORGANIZER",
    "eml-to": "To is not the ATTENDEE",
    "eml-one-receiver": "not exactly one receiver (To, Cc, Bcc together)",
    "eml-newlines": "line ends mixed in the mail",
    "eml-ics-differ": "the .ics beside the .eml has other bytes",
}


class Prop:
    def __init__(s, name, params, value, line):
        s.name, s.params, s.value, s.line = name, params, value, line

    def p(s, k):
        return (s.params.get(k) or [None])[0]


class Comp:
    def __init__(s, name, line):
        s.name, s.line, s.props, s.kids = name, line, [], []

    def all(s, n):
        return [p for p in s.props if p.name == n]

    def one(s, n):
        return next((p for p in s.props if p.name == n), None)

    def val(s, n):
        p = s.one(n)
        return p.value if p else None

    def walk(s):
        yield s
        for k in s.kids:
            yield from k.walk()


LINE = re.compile(
    r'^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x08\x0a-\x1f]*)(?:,(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x08\x0a-\x1f]*))*)*):(.*)$',
    re.S,
)
PAR = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
MULTI = {"MEMBER", "DELEGATED-TO", "DELEGATED-FROM", "FEATURE", "DISPLAY"}
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "NAME"}
ONCE = {
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "STATUS",
    "TRANSP",
    "CLASS",
    "SEQUENCE",
    "CREATED",
    "LAST-MODIFIED",
    "ORGANIZER",
    "GEO",
    "URL",
    "PRIORITY",
    "RECURRENCE-ID",
    "RRULE",
    "COLOR",
}
STATUSES = {
    "VEVENT": {"TENTATIVE", "CONFIRMED", "CANCELLED"},
    "VTODO": {"NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"},
    "VJOURNAL": {"DRAFT", "FINAL", "CANCELLED"},
}
DATED = {
    "DTSTART",
    "DTEND",
    "DUE",
    "RECURRENCE-ID",
    "EXDATE",
    "RDATE",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
}
UUID = re.compile(
    r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
)


def stamp(v):
    """datetime of an iCalendar DATE or DATE-TIME text, or None"""
    try:
        if re.fullmatch(r"\d{8}", v):
            return datetime.strptime(v, "%Y%m%d")
        if re.fullmatch(r"\d{8}T\d{6}Z?", v):
            return datetime.strptime(
                v.rstrip("Z")[:13] + ("59" if v[13:15] == "60" else v[13:15]), "%Y%m%dT%H%M%S"
            )
    except ValueError:
        pass
    return None


def check_bytes(b, add):
    if b.startswith(b"\xef\xbb\xbf"):
        add("bom", 1, "byte order mark")
        b = b[3:]
    for code, rx in (
        ("bare-lf", rb"(?<!\r)\n"),
        ("bare-cr", rb"\r(?!\n)"),
        ("control", rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"),
    ):
        m = re.search(rx, b)
        if m:
            add(code, b.count(b"\n", 0, m.start()) + 1, "octet 0x%02x" % m.group()[0])
    if not b.endswith(b"END:VCALENDAR\r\n"):
        add("end", b.count(b"\n"), "last octets %r" % b[-16:])
    try:
        b.decode("utf-8")
    except UnicodeDecodeError as e:
        add("utf8", b.count(b"\n", 0, e.start) + 1, e.reason)
    whole = True
    try:
        re.sub(rb"\r?\n[ \t]", b"", b).decode("utf-8")
    except UnicodeDecodeError:
        whole = False
    for i, l in enumerate(re.split(rb"\r?\n", b), 1):
        if len(l) > 75:
            add("long-line", i, "%d octets" % len(l))
        if whole:
            try:
                l.decode("utf-8")
            except UnicodeDecodeError:
                add("split-char", i, "a character goes on in the next line")
        if not l and i <= b.count(b"\n"):
            add("empty-line", i, "")


def parse(b, add):
    if b.startswith(b"\xef\xbb\xbf"):
        b = b[3:]
    lines, n = [], 0
    for i, l in enumerate(re.split(rb"\r\n|\n|\r", b), 1):
        if l[:1] in (b" ", b"\t") and lines:
            lines[-1][1] += l[1:]
        elif l:
            lines.append([i, l])
    root = Comp("", 0)
    stack = [root]
    for i, raw in lines:
        t = raw.decode("utf-8", "replace")
        m = LINE.match(t)
        if not m:
            add("syntax", i, t[:50])
            continue
        name, value = m.group(1).upper(), m.group(3)
        params = {}
        for k, v in PAR.findall(m.group(2)):
            vals = [x.strip('"') for x in re.findall(r'"[^"]*"|[^,]+', v)]
            if len(vals) > 1 and k.upper() not in MULTI:
                add("param", i, f"{k}={v}: quote it")
            if k.upper() in params:
                add("param", i, f"{k} twice")
            params[k.upper()] = vals
        if name == "BEGIN":
            c = Comp(value.upper(), i)
            stack[-1].kids.append(c)
            stack.append(c)
        elif name == "END":
            if len(stack) == 1 or stack[-1].name != value.upper():
                add("nesting", i, f"END:{value} closes {stack[-1].name or 'nothing'}")
                names = [c.name for c in stack]
                if value.upper() in names:
                    del stack[len(names) - 1 - names[::-1].index(value.upper()) :]
                if not stack:
                    stack = [root]
            else:
                stack.pop()
        else:
            stack[-1].props.append(Prop(name, params, value, i))
    if len(stack) > 1:
        add("nesting", lines[-1][0] if lines else 0, f"{stack[-1].name} is not closed")
    return root


def check_rrule(p, start, add):
    d = {}
    for x in p.value.split(";"):
        k, _, v = x.partition("=")
        if k.upper() in d or not v:
            add("rrule", p.line, x)
            return
        d[k.upper()] = v
    if d.get("FREQ", "").upper() not in {
        "SECONDLY",
        "MINUTELY",
        "HOURLY",
        "DAILY",
        "WEEKLY",
        "MONTHLY",
        "YEARLY",
    }:
        add("rrule", p.line, "FREQ=" + d.get("FREQ", ""))
    if "COUNT" in d and "UNTIL" in d:
        add("rrule", p.line, "COUNT and UNTIL")
    for k in ("COUNT", "INTERVAL"):
        if k in d and not re.fullmatch(r"[1-9]\d*", d[k]):
            add("rrule", p.line, f"{k}={d[k]}")
    if "UNTIL" in d:
        if not stamp(d["UNTIL"]):
            add("rrule", p.line, "UNTIL=" + d["UNTIL"])
        elif start and (len(d["UNTIL"]) == 8) != (len(start.value) == 8):
            add("rrule", p.line, "UNTIL and DTSTART of different types")
        elif start and start.p("TZID") and not d["UNTIL"].endswith("Z"):
            add("rrule", p.line, "UNTIL must be UTC where DTSTART has TZID")


def check_tree(root, add):
    cals = [c for c in root.kids if c.name == "VCALENDAR"]
    if len(cals) != 1 or len(root.kids) != 1 or root.props:
        add(
            "one-calendar",
            1,
            f"{len(cals)} VCALENDAR, {len(root.kids)} top components, {len(root.props)} stray lines",
        )
    for cal in cals:
        if [p.value for p in cal.all("VERSION")] != ["2.0"]:
            add("version", cal.line, str([p.value for p in cal.all("VERSION")]))
        if len(cal.all("PRODID")) != 1:
            add("prodid", cal.line, f"{len(cal.all('PRODID'))} times")
        if len(cal.all("METHOD")) > 1:
            add("method-place", cal.line, "METHOD twice")
        for n in ("CALSCALE", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
            if len(cal.all(n)) > 1:
                add("once", cal.line, n)
        method = (cal.val("METHOD") or "").upper()
        body = [k for k in cal.kids if k.name != "VTIMEZONE"]
        if not cal.kids:
            add("empty", cal.line, "")
        defined, used, seen = {}, {}, set()
        for c in cal.walk():
            for p in c.props:
                if p.name == "METHOD" and c is not cal:
                    add("method-place", p.line, "inside " + c.name)
                if p.name == "X-LIC-ERROR":
                    add("x-lic-error", p.line, p.value[:60])
                t = p.p("TZID")
                if t is not None:
                    used.setdefault(t, p.line)
                    if t.startswith("/"):
                        add("tz-prefix", p.line, t)
                if p.name in DATED and p.p("VALUE") != "PERIOD":
                    for v in p.value.split(","):
                        if not stamp(v):
                            add("date-value", p.line, f"{p.name}:{v}")
                        if t and v.endswith("Z"):
                            add("utc-with-tzid", p.line, p.name)
                        if (p.p("VALUE") == "DATE") != (len(v) == 8) and stamp(v):
                            add("date-value", p.line, f"{p.name} and its VALUE parameter")
                if p.name in ("ORGANIZER", "ATTENDEE") and not re.match(
                    r"(?i)mailto:[^@\s]+@[^@\s]+$|urn:", p.value
                ):
                    add("mailto", p.line, p.value[:50])
                if p.name == "SEQUENCE" and not re.fullmatch(r"\d{1,9}", p.value):
                    add("sequence", p.line, p.value)
                if p.name in TEXTS and not re.fullmatch(r"(?:[^\\,;]|\\[\\,;nN])*", p.value):
                    add("escape", p.line, p.value[:40])
                if p.name == "STATUS" and c.name in STATUSES and p.value not in STATUSES[c.name]:
                    add("status", p.line, p.value)
                if p.name == "TRANSP" and p.value not in ("OPAQUE", "TRANSPARENT"):
                    add("status", p.line, p.value)
                if p.name == "RRULE":
                    check_rrule(p, c.one("DTSTART") if c.name != "VTIMEZONE" else None, add)
            if c.name == "VTIMEZONE":
                t = c.val("TZID") or ""
                if t in defined:
                    add("tzid-twice", c.line, t)
                defined.setdefault(t, c.line)
                if t.startswith("/"):
                    add("tz-prefix", c.line, t)
                obs = [k for k in c.kids if k.name in ("STANDARD", "DAYLIGHT")]
                if not obs:
                    add("tz-observance", c.line, "none")
                for k in obs:
                    for n in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"):
                        if len(k.all(n)) != 1:
                            add("tz-observance", k.line, n)
            if c.name in ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"):
                if len(c.all("UID")) != 1 or not c.val("UID"):
                    add("uid", c.line, f"{len(c.all('UID'))} times")
                d = c.all("DTSTAMP")
                if len(d) != 1 or not d[0].value.endswith("Z"):
                    add("dtstamp", c.line, f"{len(d)} times" if len(d) != 1 else d[0].value)
                for n in ONCE:
                    if len(c.all(n)) > 1:
                        add("once" if n != "DTSTART" else "dtstart", c.line, n)
                key = (c.name, c.val("UID"), c.val("RECURRENCE-ID"))
                if key in seen:
                    add("same-uid", c.line, str(key[1]))
                seen.add(key)
            if c.name == "VEVENT":
                s, e = c.one("DTSTART"), c.one("DTEND")
                if not s and method not in ("REPLY", "CANCEL", "REFRESH", "DECLINECOUNTER"):
                    add("dtstart", c.line, "missing")
                if e and c.one("DURATION"):
                    add("end-and-duration", e.line, "")
                if s and e and stamp(s.value) and stamp(e.value):
                    if len(s.value) == 8 or len(e.value) == 8:
                        if len(s.value) != len(e.value):
                            add("value-types", e.line, "")
                    if (
                        s.p("TZID") == e.p("TZID")
                        and s.value.endswith("Z") == e.value.endswith("Z")
                        and stamp(e.value) <= stamp(s.value)
                    ):
                        add("end-before-start", e.line, f"{s.value} {e.value}")
                if (
                    method in ("REQUEST", "CANCEL", "REPLY", "PUBLISH")
                    and len(c.all("ORGANIZER")) != 1
                ):
                    add("itip-organizer", c.line, method)
                n = len(c.all("ATTENDEE"))
                if (method == "REQUEST" and n < 1) or (method == "REPLY" and n != 1):
                    add("itip-attendee", c.line, f"{n} in a {method}")
                if method == "CANCEL" and not c.all("SEQUENCE"):
                    add("itip-sequence", c.line, "")
                if (method == "REQUEST" and c.val("STATUS") == "CANCELLED") or (
                    method == "CANCEL" and c.val("STATUS") not in (None, "CANCELLED")
                ):
                    add("itip-status", c.line, f"{c.val('STATUS')} in a {method}")
            if c.name == "VALARM" and not (c.one("ACTION") and c.one("TRIGGER")):
                add("alarm", c.line, "")
        for t, i in used.items():
            if t not in defined:
                add("tzid-undefined", i, t)
        for t, i in defined.items():
            if t not in used and body:
                add(
                    "tzid-unused", i, t
                )  # without events (nobody's sessions) the VTIMEZONE keeps the calendar valid
    return cals


def check_planner(cal, add, utc_zones=()):
    method = cal.val("METHOD") or ""
    if method not in ("PUBLISH", "REQUEST", "CANCEL"):
        add("p-method", cal.line, method or "none")
    if cal.val("CALSCALE") != "GREGORIAN":
        add("p-calprops", cal.line, "CALSCALE")
    feed = {
        "NAME": None,
        "X-WR-CALNAME": None,
        "REFRESH-INTERVAL": "PT1H",
        "X-PUBLISHED-TTL": "PT1H",
    }
    for n, v in feed.items():
        p = cal.all(n)
        if method == "PUBLISH":
            if len(p) != 1 or not p[0].value or (v and p[0].value != v):
                add("p-calprops", cal.line, n)
            elif n == "REFRESH-INTERVAL" and p[0].p("VALUE") != "DURATION":
                add("p-calprops", p[0].line, "REFRESH-INTERVAL without VALUE=DURATION")
        elif p:
            add("p-calprops", p[0].line, f"{n} in a {method}")
    events = [k for k in cal.kids if k.name == "VEVENT"]
    for k in cal.kids:
        if k.name not in ("VEVENT", "VTIMEZONE"):
            add("p-component", k.line, k.name)
        if k.name == "VEVENT":
            for x in k.kids:
                add("p-component", x.line, x.name)
        if k.name == "VTIMEZONE":
            std = [x for x in k.kids if x.name == "STANDARD"]
            day = [x for x in k.kids if x.name == "DAYLIGHT"]
            if len(std) != 1 or len(day) > 1:
                add("p-vtimezone", k.line, f"{len(std)} STANDARD, {len(day)} DAYLIGHT")
            if k.one("TZUNTIL"):
                add("p-vtimezone", k.line, "TZUNTIL")
            for x in std + day:
                r = x.all("RRULE")
                if x.one("RDATE"):
                    add("p-vtimezone", x.line, "RDATE")
                if not r and day:
                    add(
                        "p-vtimezone", x.line, f"{x.name} without RRULE"
                    )  # a zone without summer time has no rule
                if len(r) > 1:
                    add("p-vtimezone", x.line, "two RRULEs")
                for q in r:
                    keys = {y.partition("=")[0].upper() for y in q.value.split(";")}
                    if "UNTIL" in keys or "COUNT" in keys:
                        add("p-vtimezone", q.line, "UNTIL or COUNT")
                    if not {"BYMONTH", "BYDAY"} <= keys:
                        add("p-vtimezone", q.line, "RRULE without BYMONTH and BYDAY")
                for n in ("TZOFFSETFROM", "TZOFFSETTO"):
                    if not re.fullmatch(r"[+-]\d{4}", x.val(n) or ""):
                        add("p-vtimezone", x.line, f"{n}:{x.val(n)}")
    if method in ("REQUEST", "CANCEL") and (
        len(events) != 1 or len({p.value for e in events for p in e.all("UID")}) != 1
    ):
        add(
            "p-one-uid",
            cal.line,
            f"{len(events)} VEVENT, {len({p.value for e in events for p in e.all('UID')})} UID",
        )
    for e in events:
        att, org = e.all("ATTENDEE"), e.all("ORGANIZER")
        if method == "PUBLISH" and att:
            add("p-publish-attendee", att[0].line, f"{len(att)} ATTENDEE")
        if method in ("REQUEST", "CANCEL"):
            if len(att) != 1:
                add("p-one-attendee", e.line, f"{len(att)} ATTENDEE")
            for a in att:
                want = {"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
                bad = [k for k, v in want.items() if a.p(k) != v] + ([] if a.p("CN") else ["CN"])
                if bad:
                    add("p-attendee", a.line, ", ".join(bad))
        if len(org) != 1 or not org[0].value.lower().startswith("mailto:") or not org[0].p("CN"):
            add("p-organizer", e.line, "missing" if not org else org[0].value)
        st = {}
        for n in ("CREATED", "LAST-MODIFIED", "DTSTAMP"):
            v = e.val(n)
            st[n] = stamp(v) if v and v.endswith("Z") and len(e.all(n)) == 1 else None
            if not st[n]:
                add("p-stamps", e.line, n)
        if all(st.values()) and not st["CREATED"] <= st["LAST-MODIFIED"] <= st["DTSTAMP"]:
            add("p-stamps", e.line, "CREATED <= LAST-MODIFIED <= DTSTAMP does not hold")
        if not e.one("SEQUENCE"):
            add("p-stamps", e.line, "SEQUENCE")
        elif method == "CANCEL" and e.val("SEQUENCE") == "0":
            add("p-cancel-sequence", e.line, "")
        if not UUID.match(e.val("UID") or ""):
            add("p-uid", e.line, (e.val("UID") or "")[:60])
        s, n = e.one("DTSTART"), e.one("DTEND")
        if not s or not n:
            add("p-time", e.line, "DTSTART or DTEND missing")
        elif s.value.endswith("Z") and n.value.endswith("Z"):
            if not utc_zones:
                add("p-time", s.line, "UTC")
        elif len(s.value) != 15 or not s.p("TZID") or s.p("TZID") != n.p("TZID"):
            add("p-time", s.line, f"{s.value} {s.p('TZID')} .. {n.value} {n.p('TZID')}")
        status = e.val("STATUS")
        if {
            "REQUEST": status != "CONFIRMED",
            "CANCEL": status not in (None, "CANCELLED"),
            "PUBLISH": status not in ("CONFIRMED", "CANCELLED"),
        }.get(method):
            add("p-status", e.line, f"{status} in a {method}")
        for k, v in (("TRANSP", "OPAQUE"), ("CLASS", "PUBLIC")):
            if [p.value for p in e.all(k)] != [v]:
                add("p-fields", e.line, k)
        for k in ("SUMMARY",) + (
            () if method == "CANCEL" else ("DESCRIPTION", "LOCATION", "CATEGORIES")
        ):
            if len(e.all(k)) != 1 or not e.val(k):
                add("p-fields", e.line, k)
        if len(e.all("CATEGORIES")) > 1 or re.search(r"(?<!\\),", e.val("CATEGORIES") or ""):
            add("p-fields", e.line, "CATEGORIES: one theme, commas escaped")
        for k in ("SUMMARY", "DESCRIPTION", "LOCATION"):
            if re.search(
                r"(?i)<(?:p|br|a|b|i|ul|li|div|span|html)\b[^>]*>|&(?:amp|nbsp|lt|gt);",
                e.val(k) or "",
            ):
                add("p-html", e.line, k)
        for k in ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"):
            if e.one(k):
                add("p-recurrence", e.line, k)


def mail_parts(b):
    m = email.message_from_bytes(b, policy=email.policy.default)
    cal, att = [], []
    for p in m.walk():
        if p.is_multipart():
            continue
        ct = p.get_content_type()
        raw = p.get_payload(decode=True) or b""
        if str(p.get("Content-Transfer-Encoding", "7bit")).lower() in ("7bit", "8bit", "binary"):
            raw = re.sub(rb"\r?\n", b"\r\n", raw)  # an unencoded part gets CRLF when it is sent
        if ct == "text/calendar":
            cal.append((p, raw))
        elif ct == "application/ics":
            att.append((p, raw))
    return m, cal, att


def addresses(m, names):
    return [
        a.lower()
        for _, a in email.utils.getaddresses([str(v) for n in names for v in m.get_all(n, [])])
        if a
    ]


def calendars(path):
    """The calendars of a .ics or .eml file as bytes (used by the other checks)."""
    b = open(path, "rb").read()
    if not path.endswith(".eml"):
        return [b]
    return [raw for _, raw in mail_parts(b)[1]]


def lint(path, planner=False, utc_zones=()):
    b = open(path, "rb").read()
    out = []

    def add(code, line, text):
        assert code in CHECKS, code
        out.append({"check": code, "line": line, "text": text})

    def one(raw):
        check_bytes(raw, add)
        cals = check_tree(parse(raw, add), add)
        if planner:
            for c in cals:
                check_planner(c, add, utc_zones)
        return cals

    folder, name = os.path.split(os.path.abspath(path))
    if (
        planner
        and os.path.basename(folder) == "berichten"
        and not re.fullmatch(r"\d{4}_[a-z0-9-]+_[a-z0-9-]+(_\d+)?\.(eml|ics)", name)
    ):
        add("p-filename", 0, name)
    if not path.endswith(".eml"):
        one(b)
        return out
    m, cal, att = mail_parts(b)
    if len(cal) != 1:
        add("eml-calendar", 0, f"{len(cal)} text/calendar parts")
    head = re.split(rb"\r?\n\r?\n", b, maxsplit=1)[0]
    for n in ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version"):
        if len(m.get_all(n, [])) != 1 or not str(m[n]).strip():
            add("eml-headers", 0, n)
    try:
        email.utils.parsedate_to_datetime(str(m["Date"]))
    except (TypeError, ValueError):
        add("eml-headers", 0, f"Date: {m['Date']}")
    if re.search(rb"[\x80-\xff]", head):
        add("eml-headers", 0, "raw 8-bit octets")
    if len({x for x in re.findall(rb"\r?\n", b)}) > 1:
        add("eml-newlines", 0, "CRLF and LF")
    for p, raw in cal:
        cals = one(raw)
        par = dict(p.get_params([], unquote=True)[1:]) if p.get_params() else {}
        par = {k.lower(): v for k, v in par.items()}
        methods = {(c.val("METHOD") or "").upper() for c in cals}
        if methods != {str(par.get("method", "")).upper()}:
            add("eml-method", 0, f"header {par.get('method')}, object {sorted(methods)}")
        if not planner:
            continue
        if "PUBLISH" in methods:
            add("eml-method", 0, "PUBLISH by mail")
        if (
            str(par.get("charset", "")).lower() != "utf-8"
            or str(par.get("component", "")).upper() != "VEVENT"
        ):
            add("eml-params", 0, str(par))
        ev = [k for c in cals for k in c.kids if k.name == "VEVENT"]
        org = {re.sub("(?i)^mailto:", "", x.value).lower() for e in ev for x in e.all("ORGANIZER")}
        att_ = {re.sub("(?i)^mailto:", "", x.value).lower() for e in ev for x in e.all("ATTENDEE")}
        if set(addresses(m, ["From"])) != org or len(org) != 1:
            add("eml-from", 0, f"From {addresses(m, ['From'])}, ORGANIZER {sorted(org)}")
        if set(addresses(m, ["To"])) != att_:
            add("eml-to", 0, f"To {addresses(m, ['To'])}, ATTENDEE {sorted(att_)}")
        same = [x for x in att if x[1] == raw]
        if len(att) != 1 or not same or att[0][0].get_filename() != "invite.ics":
            add("eml-attachment", 0, f"{len(att)} application/ics, {len(same)} with the same bytes")
    if planner:
        rec = addresses(m, ["To", "Cc", "Bcc", "Resent-To"])
        if len(rec) != 1:
            add("eml-one-receiver", 0, f"{len(rec)} receivers")
        shape = lambda p: (
            (p.get_content_type(), [shape(x) for x in p.iter_parts()])
            if p.is_multipart()
            else p.get_content_type()
        )
        want = (
            "multipart/mixed",
            [
                ("multipart/alternative", ["text/plain", "text/html", "text/calendar"]),
                "application/ics",
            ],
        )
        if shape(m) != want:
            add("eml-structure", 0, str(shape(m)))
        side = path[:-4] + ".ics"
        if os.path.exists(side) and [open(side, "rb").read()] != [r for _, r in cal]:
            add("eml-ics-differ", 0, os.path.basename(side))
    return out


def files(args):
    for a in args:
        if os.path.isdir(a):
            for d, ds, fs in os.walk(a):
                ds.sort()
                for f in sorted(fs):
                    if f.endswith((".ics", ".eml")):
                        yield os.path.join(d, f)
        else:
            yield a


def main(argv):
    planner = as_json = False
    utc, args, it = [], [], iter(argv)
    for a in it:
        if a == "--planner":
            planner = True
        elif a == "--json":
            as_json = True
        elif a == "--utc-zone":
            utc.append(next(it, ""))
        elif a == "--list":
            print("\n".join(f"{k:20} {v}" for k, v in CHECKS.items()))
            return 0
        elif a.startswith("-"):
            print(__doc__)
            return 2
        else:
            args.append(a)
    bad = n = 0
    for f in files(args):
        n += 1
        try:
            r = lint(f, planner, utc)
        except OSError as e:
            print(f"cannot read {f}: {e}", file=sys.stderr)
            return 2
        bad += bool(r)
        if as_json:
            print(json.dumps({"file": f, "ok": not r, "problems": r}, ensure_ascii=False))
        else:
            print(
                f"ok {f}"
                if not r
                else f"PROBLEM {f}: "
                + " | ".join(f"{p['check']} (line {p['line']}): {p['text']}" for p in r[:8])
            )
    if not n:
        print("no file given or found", file=sys.stderr)
        return 2
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
