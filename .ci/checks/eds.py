#!/usr/bin/env python3
"""The real Evolution Data Server (the calendar store behind Evolution and GNOME Calendar) as a
check.

Purpose   Shows what the store holds after it received files or iTIP messages. It starts its own
          session bus and data server in a temporary home, runs one mode, and ends them. It calls
          ECalClient.receive_objects, which is what Evolution's importer and invitation view call.
          Evolution's own view looks at SEQUENCE before it offers the button; the store does not: a
          message with an older SEQUENCE overwrites here. Subscribed calendars and the invitation
          bar are thunderbird.py's part.
Install   Debian: evolution-data-server gir1.2-ecal-2.0 python3-gi dbus (dbus-run-session). Run it
          with any Python 3; the part that needs python3-gi looks for the distribution's python3 by
          itself.
Usage     python3 eds.py [options] MODE FILE...
   import FILE...      each file received in order into one calendar (.ics or .eml)
   lifecycle FILE...   the same; a message whose ATTENDEE is not --attendee is refused
   batch FILE          JSON: a list of {"name": text, "files": [paths]}: each group into an empty
                       calendar, one start for all
   --attendee ADDRESS  the receiver (lifecycle; optional)
   --expect FILE       as in thunderbird.py
Output    one JSON object per file: file, method, ok, error, calendar: uid, start, end (UTC),
          sequence, status, title.
Exit      0 done and as expected; 1 an expectation is not met; 2 usage, a part is not installed, or
          no start.
"""

import argparse, json, os, re, shutil, signal, subprocess, sys, tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)


def inner(job):
    import gi

    gi.require_version("ECal", "2.0")
    gi.require_version("EDataServer", "1.2")
    gi.require_version("ICalGLib", "3.0")
    from gi.repository import ECal, EDataServer, ICalGLib, GLib
    from lint import calendars

    reg = EDataServer.SourceRegistry.new_sync(None)
    client = ECal.Client.connect_sync(
        reg.ref_builtin_calendar(), ECal.ClientSourceType.EVENTS, 30, None
    )
    utc = ICalGLib.Timezone.get_utc_timezone()

    def when(cal, name):
        p = cal.get_first_property(
            ICalGLib.PropertyKind.DTSTART_PROPERTY
            if name == "start"
            else ICalGLib.PropertyKind.DTEND_PROPERTY
        )
        if not p:
            return None
        t = p.get_dtstart() if name == "start" else p.get_dtend()
        par = p.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
        if par and not t.is_date():
            ok, zone = client.get_timezone_sync(par.get_tzid(), None)
            if zone:
                t.set_timezone(zone)
                t = t.convert_to_zone(utc)
        return t.as_ical_string()

    def show():
        out = []
        for o in client.get_object_list_as_comps_sync("#t", None)[1]:
            c = o.get_icalcomponent()
            m = re.search(r"(?m)^STATUS:(\S+)", c.as_ical_string())
            out.append(
                {
                    "uid": c.get_uid(),
                    "title": c.get_summary(),
                    "start": when(c, "start"),
                    "end": when(c, "end"),
                    "sequence": c.get_sequence(),
                    "status": m.group(1) if m else None,
                }
            )
        return sorted(out, key=lambda x: (x["uid"] or "", x["start"] or ""))

    def clear():
        for o in client.get_object_list_as_comps_sync("#t", None)[1]:
            client.remove_object_sync(o.get_id().get_uid(), None, ECal.ObjModType.ALL, 0, None)

    for group in job["groups"]:
        clear()
        for f in group["files"]:
            for raw in calendars(f) or [b""]:
                r = {"group": group["name"]} if group.get("name") else {}
                r["file"] = os.path.basename(f)
                text = raw.decode("utf-8", "replace")
                flat = re.sub(r"\r?\n[ \t]", "", text)
                m = re.search(r"(?m)^METHOD:(\w+)", flat)
                r["method"] = m.group(1) if m else None
                if job.get("attendee") and job["attendee"].lower() not in [
                    x.strip().lower()
                    for x in re.findall(r"(?im)^ATTENDEE[^\r\n]*mailto:([^\r\n]+)", flat)
                ]:
                    r |= {"ok": False, "error": "not for this attendee", "calendar": show()}
                    print(json.dumps(r, ensure_ascii=False), flush=True)
                    continue
                comp = ICalGLib.Component.new_from_string(text) if text else None
                if comp is None:
                    r |= {"ok": False, "error": "not parsed"}
                else:
                    try:
                        client.receive_objects_sync(comp, 0, None)
                        r |= {"ok": True, "error": None}
                    except GLib.Error as e:
                        r |= {"ok": False, "error": e.message}
                r["calendar"] = show()
                print(json.dumps(r, ensure_ascii=False), flush=True)


def run(groups, attendee=None):
    """yields the result lines; raises RuntimeError when a part is missing"""
    if not shutil.which("dbus-run-session"):
        raise RuntimeError("dbus-run-session is not installed")
    python = next(
        (
            p
            for p in [sys.executable]
            + [os.path.join(d, "python3") for d in ("/usr/bin", "/usr/local/bin")]
            if p
            and os.path.exists(p)
            and subprocess.run(
                [p, "-c", "import gi; gi.require_version('ECal','2.0')"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            ).returncode
            == 0
        ),
        None,
    )
    if not python:
        raise RuntimeError("python3-gi or gir1.2-ecal-2.0 is not installed")
    temp = tempfile.mkdtemp(prefix="eds-check-")
    try:
        env = {
            k: v
            for k, v in os.environ.items()
            if not k.startswith(("XDG_", "DBUS_", "PYTHON", "VIRTUAL_ENV"))
        }
        for k, d in (
            ("HOME", "home"),
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
        ):
            env[k] = os.path.join(temp, d)
            os.mkdir(env[k], 0o700)
        env |= {"GSETTINGS_BACKEND": "memory", "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam"}
        with open(os.path.join(temp, "job.json"), "w") as f:
            json.dump(
                {
                    "groups": [
                        g | {"files": [os.path.abspath(x) for x in g["files"]]} for g in groups
                    ],
                    "attendee": attendee,
                },
                f,
            )
        p = subprocess.Popen(
            [
                "dbus-run-session",
                "--",
                python,
                os.path.abspath(__file__),
                "--inner",
                os.path.join(temp, "job.json"),
            ],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            for line in p.stdout:
                if line.startswith("{"):
                    yield json.loads(line)
            err = p.stderr.read()
            if p.wait():
                raise RuntimeError("the data server does not answer: " + err.strip()[-300:])
        finally:
            try:
                os.killpg(p.pid, signal.SIGTERM)  # its own session: bus and data server
            except ProcessLookupError:
                pass
    finally:
        shutil.rmtree(temp, ignore_errors=True)


def main():
    if sys.argv[1:2] == ["--inner"]:
        inner(json.load(open(sys.argv[2])))
        return 0
    from thunderbird import report

    p = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    p.add_argument("mode", choices=["import", "lifecycle", "batch"])
    p.add_argument("files", nargs="+")
    p.add_argument("--attendee")
    p.add_argument("--expect")
    a = p.parse_args()
    for f in a.files:
        if not os.path.exists(f):
            p.error(f"no such file: {f}")
    signal.signal(signal.SIGTERM, lambda *x: sys.exit(2))
    try:
        return report(
            run(
                (
                    json.load(open(a.files[0]))
                    if a.mode == "batch"
                    else [{"name": None, "files": a.files}]
                ),
                a.attendee if a.mode == "lifecycle" else None,
            ),
            a.expect,
        )
    except RuntimeError as e:
        print(e, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
