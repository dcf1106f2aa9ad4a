#!/usr/bin/env python3
"""The real Thunderbird, headless, as a check.

Purpose   Shows what a participant's Thunderbird does with the files: imports, invitations with
          their updates and cancellations, mails, subscribed calendars. It starts its own
          Thunderbird in a temporary profile and home on a free port, waits until it answers, runs
          one mode, stops it by its own process id and removes the profile. No screen is needed; a
          run takes 15 to 60 seconds; run one at a time.
Install   Thunderbird (tried with 153 ESR; Debian: thunderbird), then python3 -m venv VENV &&
          VENV/bin/pip install -r requirements.txt     (marionette_driver)
Usage     VENV/bin/python thunderbird.py [options] MODE ...
   import FILE...      the import dialog's steps: the files in order into one calendar. A UID that
                       is known is a duplicate.
   lifecycle FILE...   iTIP messages (.ics or .eml) in order into one calendar of the person given
                       by --attendee, who presses the button that Thunderbird offers (accept,
                       update, remove)
   message FILE.eml... opens each mail in a window: does the invitation bar show, with which text
                       and buttons; then the message is applied as in lifecycle, so that the next
                       mail is seen by a calendar that knows it (an .ics among them is applied
                       without a window)
   feed DIR            serves the .ics files of DIR, sorted by name, one after the other under one
                       loopback address, and shows what the subscribed calendar holds after each
   --attendee ADDRESS  the receiver (lifecycle, message)
   --sender ADDRESS    the organiser's address (default: the ORGANIZER of the message)
   --answer ACCEPTED   or TENTATIVE, DECLINED, or NONE (kept without an answer): what the receiver
                       does with a REQUEST
   --zone NAME         Thunderbird's own zone (default Europe/Amsterdam)
   --expect FILE       JSON: a list with one object per output line; every key in it must have the
                       same value there (objects are compared key by key, lists whole, "<any>"
                       matches everything)
   --thunderbird PATH  the program (default: thunderbird)
Output    one JSON object per step: file, then import: added, duplicates, errors; lifecycle: method,
          events, label, action, status; message: bar, label, buttons; feed: requests, error; always
          `calendar`: uid, start, end (UTC), zone, sequence, status, title, sorted by uid and start.
Exit      0 done and as expected; 1 an expectation is not met; 2 usage, Thunderbird or
          marionette_driver missing, no start.
"""

import argparse, http.server, json, os, re, shutil, signal, socket, subprocess, sys, tempfile
import threading, time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lint import calendars

COMMON = r"""
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const u = d => d ? (d.isDate ? d.icalString : d.getInTimezone(cal.dtz.UTC).icalString) : null;
const show = async c => (await c.getItemsAsArray(Ci.calICalendar.ITEM_FILTER_ALL_ITEMS, 0, null, null)).map(i => ({
  uid: i.id, title: i.title, start: u(i.startDate || i.entryDate), end: u(i.endDate || i.dueDate), zone: (i.startDate && i.startDate.timezone.tzid) || null,
  sequence: Number(i.getProperty("SEQUENCE") || 0), status: i.status || null })).sort((a, b) => (a.uid + a.start < b.uid + b.start ? -1 : 1));
const calendar = (name, type, uri, fresh, set) => {
  let c = cal.manager.getCalendars().find(x => x.name == name);
  if (fresh && c) { cal.manager.unregisterCalendar(c); c = null; }
  if (!c) { c = cal.manager.createCalendar(type, Services.io.newURI(uri)); c.name = name; if (set) { set(c); } cal.manager.registerCalendar(c); if (set) { set(c); } }
  return c;
};
"""


def script(body):
    return (
        "const args = [...arguments]; const resolve = args.pop();\n(async () => { const out = {};\ntry {\n"
        + COMMON
        + body
        + "\n} catch (e) { out.error = String(e) + ' ' + ((e && e.stack) || '').split('\\n')[0]; }\nresolve(JSON.stringify(out)); })();"
    )


JS_READY = script(
    r"""
 for (let n = 0; n < 200 && !(cal.manager && cal.manager.getCalendars && Services.wm.getMostRecentWindow("mail:3pane")); n++) await new Promise(r => setTimeout(r, 100));
 out.ready = !!Services.wm.getMostRecentWindow("mail:3pane"); out.version = Services.appinfo.version;"""
)
JS_IDENTITY = script(r"""
 const [address] = args; const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
 if (![...MailServices.accounts.allIdentities].some(i => i.email == address)) {
   const server = MailServices.accounts.createIncomingServer(address.replace(/[^a-z0-9]/gi, ""), "localhost", "none"), account = MailServices.accounts.createAccount();
   const id = MailServices.accounts.createIdentity(); id.email = address; id.fullName = address; account.addIdentity(id); account.incomingServer = server; }
 out.done = true;""")
JS_CALENDAR = script(r"""
 const [name, attendee] = args; const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
 const id = [...MailServices.accounts.allIdentities].find(i => i.email == attendee);
 calendar(name, "memory", "moz-memory-calendar://", true, x => { x.setProperty("organizerId", "mailto:" + attendee); x.setProperty("organizerCN", attendee); if (id) x.setProperty("imip.identity.key", id.key); });
 out.done = true;""")
JS_IMPORT = script(r"""
 const [bytes, fresh] = args; out.added = 0; out.duplicates = 0; out.errors = [];
 const c = calendar("import", "storage", "moz-storage-calendar://", fresh);
 const ss = Cc["@mozilla.org/io/string-input-stream;1"].createInstance(Ci.nsIStringInputStream);
 ss.setByteStringData(bytes.map(x => String.fromCharCode(x)).join(""));
 let items = []; try { items = Cc["@mozilla.org/calendar/import;1?type=ics"].getService(Ci.calIImporter).importFromStream(ss); } catch (e) { out.errors.push(String(e.message || e)); }
 for (const i of items) try { await c.addItem(i); out.added++; } catch (e) { const r = e.result ?? e; if (r == Ci.calIErrors.DUPLICATE_ID) out.duplicates++; else out.errors.push(String(e.message || e)); }
 out.calendar = await show(c);""")
JS_ITIP = script(r"""
 const [txt, name, attendee, sender, fresh, answer] = args;
 const c = calendar(name, "memory", "moz-memory-calendar://", fresh, x => { x.setProperty("organizerId", "mailto:" + attendee); x.setProperty("organizerCN", attendee); });
 const item = Cc["@mozilla.org/calendar/itip-item;1"].createInstance(Ci.calIItipItem);
 item.init(txt); item.isSend = false; item.sender = sender; item.identity = attendee; item.autoResponse = Ci.calIItipItem.NONE; item.targetCalendar = c;
 out.method = item.receivedMethod; out.events = item.getItemList().length;
 await new Promise(done => {
  const stop = setTimeout(() => { out.status = out.status ?? "no answer"; done(); }, 6000), end = () => { clearTimeout(stop); done(); };
  cal.itip.processItipItem(item, (ii, rc, act, found) => {
   if ("rc" in out) return;
   out.rc = rc; out.known = (found || []).length; out.action = (act && act.method) || null;
   const o = cal.itip.getOptionsText(ii, rc, act, found); out.label = o.label; out.buttons = o.showItems;
   if (!act) { end(); return; }
   setTimeout(() => act({ QueryInterface: ChromeUtils.generateQI(["calIOperationListener"]), onOperationComplete(a, st) { out.status = st; end(); }, onGetResult() {} },
     out.method == "REQUEST" ? answer : "", { responseMode: Ci.calIItipItem.NONE }), 0);
  });
 });
 await new Promise(r => setTimeout(r, 100));
 out.calendar = await show(c);""")
JS_MESSAGE = script(r"""
 const [path] = args;
 const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile); file.initWithPath(path);
 const url = Services.io.newFileURI(file).mutate().setQuery("type=application/x-message-display").finalize();
 const w = Services.ww.openWindow(null, "chrome://messenger/content/messageWindow.xhtml", "_blank", "all,chrome,dialog=no,status,toolbar", url);
 const doc = () => { const b = w.document.getElementById("messageBrowser"); return b ? b.contentDocument : w.document; };
 const buttons = () => [...doc().querySelectorAll("#imip-view-toolbar toolbarbutton")].filter(x => !x.hidden && x.id).map(x => x.id);
 const body = () => doc().getElementById("messagepane")?.contentDocument?.body;
 let bar, quiet = 0, last = "";
 for (let n = 0; n < 150 && quiet < 8; n++) {           // until text and buttons have stood still for 0.8 s, or 15 s
   await new Promise(r => setTimeout(r, 100));
   bar = doc() && doc().getElementById("imip-bar");
   const now = bar && !bar.collapsed ? bar.textContent + buttons().join() : "";
   quiet = (now && now == last) || (!now && n > 80) ? quiet + 1 : 0; last = now;
 }
 out.bar = !!bar && !bar.collapsed; out.label = out.bar ? bar.textContent.replace(/\s+/g, " ").trim().slice(0, 200) : null;
 out.buttons = out.bar ? buttons() : [];
 out.text = ((body() && body().textContent) || "").replace(/\s+/g, " ").trim().slice(0, 400);
 w.close();""")
JS_FEED = script(r"""
 const [uri, name] = args;
 const known = cal.manager.getCalendars().find(x => x.name == name);
 const c = known || cal.manager.createCalendar("ics", Services.io.newURI(uri));
 const loaded = new Promise(done => {
  const stop = setTimeout(() => { out.late = true; done(); }, 6000), end = () => { clearTimeout(stop); setTimeout(done, 300); };
  c.addObserver({ QueryInterface: ChromeUtils.generateQI(["calIObserver"]), onStartBatch() {}, onEndBatch() {}, onLoad() { end(); }, onAddItem() {}, onModifyItem() {}, onDeleteItem() {},
    onError(k, n, m) { out.feedError = String(m).slice(0, 120); end(); }, onPropertyChanged() {}, onPropertyDeleting() {} });
 });
 if (known) c.refresh(); else { c.name = name; c.readOnly = true; cal.manager.registerCalendar(c); }
 await loaded; await new Promise(r => setTimeout(r, 500));
 out.calendar = await show(c);""")


class Unavailable(Exception):
    pass


class Thunderbird:
    """with Thunderbird() as t: t.importing(...), t.itip(...), t.message(...), t.feed(...), t.subscribed(...)"""

    def __init__(self, program="thunderbird", zone="Europe/Amsterdam", verbose=False):
        self.program, self.zone, self.verbose, self.proc, self.m = (
            shutil.which(program),
            zone,
            verbose,
            None,
            None,
        )
        if not self.program:
            raise Unavailable(f"{program} is not installed")
        try:
            from marionette_driver.marionette import Marionette
        except ImportError as e:
            raise Unavailable(f"marionette_driver is not installed: {e}")
        self.Marionette = Marionette

    def __enter__(self):
        self.dir = tempfile.mkdtemp(prefix="tb-check-")
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self):
        s = socket.socket()
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
        s.close()
        profile, home = os.path.join(self.dir, "profile"), os.path.join(self.dir, "home")
        os.makedirs(profile)
        os.makedirs(home)
        prefs = {
            "marionette.port": port,
            "mail.provider.suppress_dialog_on_startup": True,
            "mail.spotlight.firstRunDone": True,
            "mail.winsearch.firstRunDone": True,
            "app.update.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False,
            "toolkit.telemetry.enabled": False,
            "mailnews.start_page.enabled": False,
            "extensions.update.enabled": False,
            "app.normandy.enabled": False,
            "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False,
            "calendar.timezone.useSystemTimezone": False,
            "calendar.timezone.local": self.zone,
            "calendar.itip.compatSendMode": 0,
            "intl.locale.requested": "en-US",
            "mail.rights.version": 1,
            "mail.chat.enabled": False,
            "mail.inappnotifications.enabled": False,
        }
        with open(os.path.join(profile, "user.js"), "w") as f:
            for k, v in prefs.items():
                f.write(f"user_pref({json.dumps(k)}, {json.dumps(v)});\n")
        env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DBUS_"))} | {
            "HOME": home,
            "MOZ_HEADLESS": "1",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }
        log = open(os.path.join(self.dir, "log"), "wb")
        self.proc = subprocess.Popen(
            [
                self.program,
                "--headless",
                "--marionette",
                "-remote-allow-system-access",
                "--profile",
                profile,
                "--no-remote",
            ],
            env=env,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        t0, error = time.time(), None
        while time.time() - t0 < 120:
            if self.proc.poll() is not None:
                raise Unavailable(f"Thunderbird ended at once with status {self.proc.returncode}")
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
            except OSError as e:
                error = e
                time.sleep(0.5)
                continue
            try:
                self.m = self.Marionette(host="127.0.0.1", port=port)
                self.m.start_session()
                break
            except Exception as e:
                error = e
                self.m = None
                time.sleep(1)
        if not self.m:
            raise Unavailable(f"no answer from Thunderbird on port {port}: {error}")
        self.m.set_context("chrome")
        self.m.timeout.script = 40
        r = self.js(JS_READY)
        if not r.get("ready"):
            raise Unavailable(f"Thunderbird's window does not come up: {r}")
        self.version = r["version"]

    def __exit__(self, *a):
        try:
            if self.m:
                self.m.delete_session()
        except Exception:
            pass
        if self.proc:
            for sig, wait in ((signal.SIGTERM, 10), (signal.SIGKILL, 10)):
                try:
                    os.killpg(
                        self.proc.pid, sig
                    )  # its own session: Thunderbird and its child processes, nothing else
                except ProcessLookupError:
                    break
                try:
                    self.proc.wait(wait)
                    break
                except subprocess.TimeoutExpired:
                    pass
            try:
                os.killpg(self.proc.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass
        for _ in range(20):  # child processes may still write for a moment
            shutil.rmtree(self.dir, ignore_errors=True)
            if not os.path.exists(self.dir):
                break
            time.sleep(0.25)

    def js(self, code, *args):
        return json.loads(
            self.m.execute_async_script(code, script_args=list(args), sandbox="system")
        )

    def identity(self, address):
        return self.js(JS_IDENTITY, address)

    def calendar(self, name, attendee):
        """an empty calendar of that person"""
        self.identity(attendee)
        return self.js(JS_CALENDAR, name, attendee)

    def importing(self, data, fresh):
        return self.js(JS_IMPORT, list(data), fresh)

    def itip(self, data, attendee, fresh=False, calendar="itip", sender=None, answer="ACCEPTED"):
        text = data.decode("utf-8", "replace")
        if not sender:
            m = re.search(
                r"(?im)^ORGANIZER[^\r\n]*mailto:([^\r\n]+)", re.sub(r"\r?\n[ \t]", "", text)
            )
            sender = m.group(1) if m else "nobody@invalid"
        return self.js(JS_ITIP, text, calendar, attendee, sender, fresh, answer)

    def message(self, path):
        return self.js(JS_MESSAGE, os.path.abspath(path))

    def subscribed(self, address):
        """a calendar that subscribes to an address, read anew"""
        return self.js(JS_FEED, address, "subscribed")

    def feed(self, states):
        """states: list of bytes (None: 404); yields one result each"""
        now, hits = {"b": b""}, []

        class H(http.server.BaseHTTPRequestHandler):
            def do_GET(s):
                hits.append(1)
                if now["b"] is None:
                    s.send_error(404)
                    return
                s.send_response(200)
                s.send_header("Content-Type", "text/calendar; charset=utf-8")
                s.send_header("Cache-Control", "no-store")
                s.send_header("Content-Length", str(len(now["b"])))
                s.end_headers()
                s.wfile.write(now["b"])

            def log_message(s, *a):
                pass

        srv = http.server.ThreadingHTTPServer(("127.0.0.1", 0), H)
        threading.Thread(target=srv.serve_forever, daemon=True).start()
        try:
            for b in states:
                now["b"] = b
                before = len(hits)
                r = self.js(JS_FEED, f"http://127.0.0.1:{srv.server_port}/agenda.ics", "feed")
                r["requests"] = len(hits) - before
                yield r
        finally:
            srv.shutdown()
            srv.server_close()


def differs(want, have, where=""):
    """'' when have is as want says, else where it is not"""
    if want == "<any>":
        return ""
    if isinstance(want, dict) and isinstance(have, dict):
        for k, v in want.items():
            d = differs(v, have.get(k), f"{where}.{k}")
            if d:
                return d
        return ""
    if isinstance(want, list) and isinstance(have, list):
        if len(want) != len(have):
            return f"{where}: {len(have)} instead of {len(want)}: {json.dumps(have, ensure_ascii=False)[:300]}"
        return next(
            (
                d
                for d in (
                    differs(w, h, f"{where}[{i}]") for i, (w, h) in enumerate(zip(want, have))
                )
                if d
            ),
            "",
        )
    return (
        ""
        if want == have
        else f"{where}: {json.dumps(have, ensure_ascii=False)[:200]} instead of {json.dumps(want, ensure_ascii=False)[:200]}"
    )


def report(results, expect):
    """prints JSON lines, compares with the expectations, returns the exit code"""
    want = json.load(open(expect)) if expect else None
    bad = n = 0
    for r in results:
        d = ""
        if want is not None:
            d = differs(want[n], r) if n < len(want) else "no expectation for this line"
            if d:
                r["unexpected"] = d.lstrip(".")
                bad += 1
        n += 1
        print(json.dumps(r, ensure_ascii=False), flush=True)
    if want is not None:
        if n < len(want):
            bad += 1
            print(json.dumps({"unexpected": f"{len(want)} lines expected, {n} came"}))
        print(json.dumps({"expectations": len(want), "failed": bad}))
    return 1 if bad else 0


def steps(t, a):
    if a.mode == "import":
        for n, f in enumerate(a.files):
            yield {"file": os.path.basename(f), **t.importing(open(f, "rb").read(), n == 0)}
    elif a.mode in ("lifecycle", "message"):
        t.calendar("itip", a.attendee)
        for f in a.files:
            r = {"file": os.path.basename(f)}
            if a.mode == "message" and f.endswith(".eml"):
                r |= t.message(f)
            cals = calendars(f)
            if not cals:
                yield r | {"error": "no calendar in the mail"}
                continue
            for b in cals:
                x = t.itip(b, a.attendee, False, "itip", a.sender, a.answer.replace("NONE", ""))
                yield r | (
                    {k: x[k] for k in ("method", "events", "status", "calendar", "error") if k in x}
                    if a.mode == "message"
                    else x
                )
    else:
        names = sorted(f for f in os.listdir(a.files[0]) if f.endswith(".ics"))
        for f, r in zip(
            names, t.feed([open(os.path.join(a.files[0], f), "rb").read() for f in names])
        ):
            yield {"file": f, **r}


def main():
    p = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    p.add_argument("mode", choices=["import", "lifecycle", "message", "feed"])
    p.add_argument("files", nargs="+")
    p.add_argument("--attendee")
    p.add_argument("--sender")
    p.add_argument(
        "--answer", default="ACCEPTED", choices=["ACCEPTED", "TENTATIVE", "DECLINED", "NONE"]
    )
    p.add_argument("--zone", default="Europe/Amsterdam")
    p.add_argument("--expect")
    p.add_argument("--thunderbird", default="thunderbird")
    a = p.parse_args()
    if a.mode in ("lifecycle", "message") and not a.attendee:
        p.error("--attendee is needed")
    for f in a.files:
        if not os.path.exists(f):
            p.error(f"no such file: {f}")
    signal.signal(signal.SIGTERM, lambda *x: sys.exit(2))
    try:
        with Thunderbird(a.thunderbird, a.zone) as t:
            return report(steps(t, a), a.expect)
    except Unavailable as e:
        print(e, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
