#!/usr/bin/env python3
"""The poll and the answer to an invitation on a phone 320 pixels wide, in Chromium: by tap, by keys and
without script; no page scrolls sideways, and axe finds nothing.

Usage: phone.py FOLDER BINARY; FOLDER has the schedules, pictures go to it.
"""
import json
import os
import subprocess
import sys

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionBuilder
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.actions.pointer_input import PointerInput

from host import Post, Workplace
from workplace import FOLDER, expect, failures, gone, text, wait

BINARY, WIDTH = os.path.abspath(sys.argv[2]), 320
NOW = "2026-01-05T09:00:00Z"


def phone(script=True):
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.set_script_timeout(120)
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": WIDTH, "height": 640, "deviceScaleFactor": 2, "mobile": True})
    driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    return driver


def look(driver, name):
    """Looks at the page that is open."""
    driver.save_screenshot(str(FOLDER / f"{name}-{WIDTH}.png"))
    wide = driver.execute_script("return [innerWidth, document.documentElement.scrollWidth]")
    expect(wide == [WIDTH, WIDTH], f"{name} at {WIDTH}: no sideways scrolling {wide}")
    small = driver.execute_script(
        "return [...document.querySelectorAll('button, summary, label.choice, a.button, input:not([type=hidden])'"
        " + ':not([type=radio])')].filter(e => e.offsetParent).map(e => [e.getBoundingClientRect(), e])"
        ".filter(([r]) => r.width < 24 || r.height < 24 || r.right > innerWidth).map(([r, e]) => e.outerHTML.slice(0, 80))")
    expect(not small, f"{name} at {WIDTH}: what is pressed is 24 pixels or more, and on the page {small[:3]}")
    axe = Axe(driver)
    axe.inject()
    found = axe.run()["violations"]
    expect(not found, f"{name} at {WIDTH}: axe finds nothing" + "".join(
        f"\n     {item['id']}: {item['help']}: " + "; ".join(node["html"][:120] for node in item["nodes"][:3])
        for item in found))


def tap(driver, element, leaves=True):
    """Touches an element as a finger does, and waits for the page behind it."""
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    page = driver.find_element(By.TAG_NAME, "html")
    finger = ActionBuilder(driver, mouse=PointerInput("touch", "finger"))
    finger.pointer_action.move_to(element).pointer_down().pointer_up()
    finger.perform()
    if leaves:
        wait(driver, lambda _: gone(page), "the page after a tap")


def by_keys(driver, reached, what):
    """Goes on by Tab until an element has the focus that fulfils something."""
    covered = []
    for _ in range(400):
        webdriver.ActionChains(driver).send_keys(Keys.TAB).perform()
        covered += driver.execute_script(
            "const e = document.activeElement.closest('label') || document.activeElement, r = e.getBoundingClientRect();"
            " const top = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);"
            " return e == document.body || e.contains(top) ? [] : [e.outerHTML.slice(0, 80)]")
        if reached(driver.switch_to.active_element):
            expect(driver.execute_script("return arguments[0].matches(':focus-visible')",
                                         driver.switch_to.active_element), f"by keys one sees where one is: {what}")
            expect(not covered, f"and nothing lies over it on the way {covered[:3]}")
            return driver.switch_to.active_element
    sys.exit(f"no key leads to {what}")


def leave_by(driver, key, what):
    page = driver.find_element(By.TAG_NAME, "html")
    webdriver.ActionChains(driver).send_keys(key).perform()
    wait(driver, lambda _: gone(page), what)


def find(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def choices(driver, slot):
    """What is chosen of a slot."""
    return [choice.get_attribute("value") for choice in
            driver.find_elements(By.CSS_SELECTOR, f"input[name='{slot}']") if choice.is_selected()]


def command(*arguments):
    done = subprocess.run([BINARY, *arguments, "--out", str(FOLDER / "gehost"), "--now", NOW],
                          cwd=FOLDER / "schedules", capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{arguments}: {done.stdout}{done.stderr}")
    return done.stdout


def poll(driver, page):
    driver.get(page)
    expect("Er is nog niets gepubliceerd" in text(driver), "before a publication one's page says so")
    look(driver, "eigen-pagina-leeg")
    tap(driver, find(driver, "#peiling ~ a, a[href$='/beschikbaarheid']"))
    expect("nog niet beantwoord" in text(driver), "the poll asks")
    look(driver, "peiling")
    slots = list(dict.fromkeys(choice.get_attribute("name") for choice in
                               driver.find_elements(By.CSS_SELECTOR, ".slot input[type=radio]")))
    expect(len(slots) > 5 and not driver.find_elements(By.CSS_SELECTOR, "input:checked"),
           f"nothing is chosen for anybody ({len(slots)} slots)")
    for number, value in enumerate(["never", "rather-not", "can"]):
        choice = find(driver, f"input[name='{slots[number]}'][value='{value}']")
        tap(driver, choice.find_element(By.XPATH, ".."), leaves=False)
    look(driver, "peiling-gekozen")
    tap(driver, find(driver, "form.poll .sticky button"))
    expect([choices(driver, slot) for slot in slots[:3]] == [["never"], ["rather-not"], ["can"]],
           "what is tapped is kept")
    expect(f"3 van {len(slots)} beantwoord" in text(driver), "and counted")

    driver.get(page + "/beschikbaarheid")
    by_keys(driver, lambda e: e.get_attribute("name") == slots[3], "a slot")
    webdriver.ActionChains(driver).send_keys(Keys.SPACE, Keys.ARROW_RIGHT).perform()
    chosen = choices(driver, slots[3])
    by_keys(driver, lambda e: e.text == "Bewaar mijn antwoorden", "saving")
    leave_by(driver, Keys.ENTER, "the poll after Enter")
    expect(len(chosen) == 1 and choices(driver, slots[3]) == chosen, f"what is chosen by keys is kept {chosen}")
    find(driver, "summary").click() if not driver.find_elements(By.CSS_SELECTOR, "details[open]") else None
    many = find(driver, "details button[value='tue=rather-not']")
    tap(driver, many)
    tuesdays = [slot for slot in slots if choices(driver, slot) == ["rather-not"]]
    expect(len(tuesdays) > 2, f"many are answered at once ({len(tuesdays)})")
    look(driver, "peiling-veel")
    return slots


def answer(driver, page):
    driver.get(page)
    look(driver, "eigen-pagina")
    tap(driver, find(driver, ".sessions a"))
    look(driver, "uitnodiging")
    tap(driver, find(driver, "button[value='ja']"))
    expect("U komt (gezegd op deze pagina" in text(driver), "a tap answers")
    look(driver, "beantwoord")
    by_keys(driver, lambda e: e.get_attribute("name") == "opmerking", "the word beside it")
    webdriver.ActionChains(driver).send_keys("Met de trein").perform()
    by_keys(driver, lambda e: e.get_attribute("value") == "misschien", "Misschien")
    leave_by(driver, Keys.SPACE, "the invitation after a key")
    expect("U komt misschien" in text(driver), "a key answers")
    expect(find(driver, "[name=opmerking]").get_attribute("value") == "Met de trein", "with a word beside it")
    driver.get(driver.current_url + "?versie=7")
    expect("veranderd sinds" in text(driver), "an older invitation asks again")
    look(driver, "verouderd")
    driver.get(page + "/privacy")
    look(driver, "privacy")
    driver.get(page.split("/p/")[0] + "/toegankelijkheid")
    look(driver, "toegankelijkheid")
    driver.get(page.split("/p/")[0] + "/")
    look(driver, "aanmelden")


def without_script(page, slots):
    plain = phone(script=False)
    plain.get(page + "/beschikbaarheid")
    labels = [find(plain, f"input[name='{slot}'][value='never']").find_element(By.XPATH, "..") for slot in slots]
    slot, label = next((slot, label) for slot, label in zip(slots, labels)
                       if label.is_displayed() and choices(plain, slot) != ["never"])
    tap(plain, label, leaves=False)
    tap(plain, find(plain, "form.poll .sticky button"))
    expect(choices(plain, slot) == ["never"], "without script the poll is answered")
    plain.get(page)
    tap(plain, find(plain, ".sessions a"))
    tap(plain, find(plain, "button[value='nee']"))
    expect("U komt niet" in text(plain), "without script an invitation is answered")
    plain.quit()


def main():
    post = Post()
    settings = FOLDER / "schedules/leernetwerk.yaml"
    settings.write_text(f"mail: {{smtp: '{post.url}'}}\n")
    schedule, out = FOLDER / "schedules/klein.yaml", FOLDER / "gehost"
    server = Workplace(BINARY, str(schedule), str(out), NOW, log=str(FOLDER / "gehost.txt"))
    listed = command("access", "klein.yaml", "--public-url", server.site, "--json")
    page = next(entry["url"] for entry in json.loads(listed)["access"] if entry["purpose"] == "page")
    driver = phone()
    slots = poll(driver, page)
    command("plan", "klein.yaml", "--seconds", "5")
    command("publish", "klein.yaml")
    answer(driver, page)
    without_script(page, slots)
    driver.get(page + "/beschikbaarheid")
    driver.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
    look(driver, "peiling-bewezen")
    server.sign_in(post, "team@klein.example")
    server.team("/peiling/sluit", {"dicht": "ja"})
    driver.get(page + "/beschikbaarheid")
    expect("heeft de ronde gesloten" in text(driver), "after the round the poll says so")
    look(driver, "peiling-gesloten")
    errors = [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"
              and "401" not in entry["message"]]
    expect(not errors, f"no page complains {errors}")
    driver.quit()
    server.end()
    post.stop()
    settings.unlink()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
