#!/usr/bin/env python3
"""Reads .ics and .eml files with four independent Python parsers.

Purpose   A second, third, fourth and fifth opinion on what the program wrote. Each parser finds
          faults that the others forgive: icalendar (missing and doubled properties, missing
          VTIMEZONE), vobject (what Radicale uses), ics (strict grammar), ical (strictest types).
Install   python3 -m venv VENV && VENV/bin/pip install -r requirements.txt
Usage     VENV/bin/python parsers.py [--json] [--only icalendar,vobject,ics,ical] FILE...
Output    one line per file: `ok PATH` or `PROBLEM PATH: parser: text | ...`; with --json one JSON
          object per file.
Exit      0 no problem; 1 a problem was found; 2 usage, a parser is not installed, or a file cannot
          be read.
"""

import json, logging, os, sys, warnings

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lint import calendars

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)


def check_icalendar(b):
    import icalendar

    out, cal = [], icalendar.Calendar.from_ical(b)
    for c in cal.walk():
        out += [f"{c.name}.{n}: {e}" for n, e in getattr(c, "errors", [])]
        out += [f"{c.name}: {r} missing" for r in getattr(c, "required", ()) if r not in c]
        out += [
            f"{c.name}: {s} more than once"
            for s in getattr(c, "singletons", ())
            if isinstance(c.get(s), list)
        ]
    missing = cal.get_missing_tzids()
    if missing:
        out.append(f"no VTIMEZONE for {sorted(missing)}")
    for e in cal.events:
        for a in ("start", "end", "duration"):
            try:
                getattr(e, a)
            except Exception as x:
                out.append(f"VEVENT.{a}: {x}")
    return out


def check_vobject(b):
    import vobject

    n = 0
    for c in vobject.readComponents(b.decode("utf-8")):
        n += 1
        c.validate(raiseException=True)
        c.serialize()
    return [] if n == 1 else [f"{n} calendars"]


def check_ics(b):
    import ics

    ics.Calendar(b.decode("utf-8"))
    return []


def check_ical(b):
    from ical.calendar_stream import IcsCalendarStream

    IcsCalendarStream.calendar_from_ics(b.decode("utf-8"))
    return []


ALL = {"icalendar": check_icalendar, "vobject": check_vobject, "ics": check_ics, "ical": check_ical}


def run(path, names):
    cals = calendars(path)
    out = [] if cals else [{"check": "parsers", "text": "no calendar in the mail"}]
    for b in cals:
        for n in names:
            try:
                r = ALL[n](b)
            except Exception as e:
                r = [f"{type(e).__name__}: {e}"]
            out += [{"check": n, "text": str(x).replace("\n", " ")[:200]} for x in r[:4]]
    return out


def main(argv):
    as_json, names, args, it = False, list(ALL), [], iter(argv)
    for a in it:
        if a == "--json":
            as_json = True
        elif a == "--only":
            names = next(it, "").split(",")
        elif a.startswith("-"):
            print(__doc__)
            return 2
        else:
            args.append(a)
    if not args or not set(names) <= set(ALL):
        print(__doc__)
        return 2
    import importlib

    for n in names:
        try:
            importlib.import_module(n)
        except ImportError as e:
            print(f"parser {n} is not installed: {e}", file=sys.stderr)
            return 2
    bad = 0
    for f in args:
        try:
            r = run(f, names)
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
                else f"PROBLEM {f}: " + " | ".join(f"{p['check']}: {p['text']}" for p in r)
            )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
