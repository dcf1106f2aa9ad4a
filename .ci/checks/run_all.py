#!/usr/bin/env python3
"""Every check that needs no running client, over every .ics and .eml file below a folder.

Purpose   lint.py --planner, parsers.py (four parsers), icaljs.mjs and libical_check over all files;
          a file passes when all of them are silent. A tool that is missing stops the run: nothing
          is skipped, nothing passes by absence.
Install   lint.py's, parsers.py's, icaljs.mjs's and libical_check.c's heads say it. The C file is
          compiled here, into a temporary folder, on every run.
Usage     VENV/bin/python run_all.py [options] OUTDIR
          --plain                     without the planner's own rules (calendars of other programs)
          --utc-zone TZID             as in lint.py
          --omni PATH, --module PATH  as in icaljs.mjs
          --cc CC                     the C compiler (default: $CC, cc)
Output    one line per failing file and tool: `FAIL PATH: tool: text`, and at last `N passed, N
          failed`.
Exit      0 all passed; 1 something failed; 2 usage, a tool missing or not working, or no .ics and
          .eml below OUTDIR.
"""

import json, os, shutil, shlex, subprocess, sys, tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import lint


class Missing(Exception):
    pass


def ran(tool, cmd):
    """the JSON lines of a tool, by file; anything but a whole answer is a missing tool"""
    try:
        p = subprocess.run(cmd, capture_output=True, text=True)
    except OSError as e:
        raise Missing(f"{tool}: {e}")
    if p.returncode not in (0, 1):
        raise Missing(
            f"{tool} does not work (exit {p.returncode}): {(p.stderr or p.stdout).strip()[-400:]}"
        )
    try:
        out = [json.loads(x) for x in p.stdout.splitlines() if x.strip()]
    except ValueError as e:
        raise Missing(f"{tool} answers no JSON: {e}: {p.stdout[:200]!r}")
    if (p.returncode == 1) != any(not x["ok"] for x in out):
        raise Missing(f"{tool}: exit status and answer do not fit")
    return {x["file"]: x["problems"] for x in out}


def check(files, planner=True, utc_zones=(), omni=None, module=None, cc=None):
    """{path: [{"check", "text"}]} for all files and tools; raises Missing"""
    node = shutil.which("node") or (_ for _ in ()).throw(Missing("node is not installed"))
    cc = shlex.split(cc or os.environ.get("CC") or "cc")
    if not shutil.which(cc[0]):
        raise Missing(f"{cc[0]} is not installed")
    if not shutil.which("pkg-config"):
        raise Missing("pkg-config is not installed")
    result = {f: [] for f in files}
    with tempfile.TemporaryDirectory(prefix="run-all-") as temp:
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "libical"], capture_output=True, text=True
        )
        if flags.returncode:
            raise Missing("libical's headers are not installed: " + flags.stderr.strip())
        tool = os.path.join(temp, "libical_check")
        c = subprocess.run(
            cc + [os.path.join(HERE, "libical_check.c"), "-o", tool] + shlex.split(flags.stdout),
            capture_output=True,
            text=True,
        )
        if c.returncode:
            raise Missing("libical_check.c does not compile: " + c.stderr.strip()[-400:])
        for f in files:
            for p in lint.lint(f, planner, utc_zones):
                result[f].append(
                    {
                        "tool": "lint",
                        "check": p["check"],
                        "text": f"{p['check']} (line {p['line']}): {p['text']}",
                    }
                )
        plain, back = [], {}
        for n, f in enumerate(
            files
        ):  # what is inside a mail is written out for the tools that read .ics alone
            for k, raw in enumerate(lint.calendars(f)) if f.endswith(".eml") else [(0, None)]:
                g = f
                if raw is not None:
                    g = os.path.join(temp, f"{n}-{k}.ics")
                    open(g, "wb").write(raw)
                plain.append(g)
                back[g] = f
        extra = (["--omni", omni] if omni else []) + (["--module", module] if module else [])
        for name, cmd in (
            ("parsers", [sys.executable, os.path.join(HERE, "parsers.py"), "--json"]),
            ("icaljs", [node, os.path.join(HERE, "icaljs.mjs"), *extra, "--json"]),
            ("libical", [tool, "--json"]),
        ):
            seen = set()
            for i in range(0, len(plain), 200):
                for g, problems in ran(name, cmd + plain[i : i + 200]).items():
                    seen.add(g)
                    result[back[g]] += [
                        {"tool": name, "check": p["check"], "text": p["text"]} for p in problems
                    ]
            if seen != set(plain):
                raise Missing(f"{name} left out {len(set(plain) - seen)} files")
    return result


def main(argv):
    planner, opt, args, it = True, {"utc_zones": []}, [], iter(argv)
    for a in it:
        if a == "--plain":
            planner = False
        elif a == "--utc-zone":
            opt["utc_zones"].append(next(it, ""))
        elif a in ("--omni", "--module", "--cc"):
            opt[a[2:]] = next(it, None)
        elif a.startswith("-"):
            print(__doc__)
            return 2
        else:
            args.append(a)
    if len(args) != 1 or not os.path.isdir(args[0]):
        print(__doc__)
        return 2
    files = list(lint.files(args))
    if not files:
        print(f"no .ics or .eml below {args[0]}", file=sys.stderr)
        return 2
    try:
        r = check(files, planner, **opt)
    except Missing as e:
        print(f"refused: {e}", file=sys.stderr)
        return 2
    for f, problems in r.items():
        by = {}
        for p in problems:
            by.setdefault(p["tool"], []).append(p["text"])
        for t, texts in by.items():
            print(f"FAIL {os.path.relpath(f, args[0])}: {t}: " + " | ".join(texts[:6])[:600])
    bad = sum(1 for p in r.values() if p)
    print(f"{len(r) - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
