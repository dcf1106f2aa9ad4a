#!/usr/bin/env python3
"""The secretary's quarter of an hour in Chromium: plan, sketch by pointer, keys and tap, without
script, publish; every page looked at by axe at three widths.

Usage: workplace.py FOLDER SERVE_TXT; pictures go to FOLDER.
"""
import sys
import time
from pathlib import Path

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.common.exceptions import TimeoutException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

FOLDER, LOG = Path(sys.argv[1]), Path(sys.argv[2])
WIDTHS = {1440: 1010, 1024: 768, 390: 844}
failures = []


def expect(holds, what):
    """Notes what does not hold."""
    print(("ok   " if holds else "FAIL ") + what, flush=True)
    if not holds:
        failures.append(what)


def address():
    """The newest one-time address."""
    for _ in range(100):
        found = [line for line in LOG.read_text().splitlines() if "/binnen/" in line]
        if found:
            return found[-1]
        time.sleep(0.1)
    sys.exit("the server gave no address")


def browser(script=True):
    """A browser that has come in."""
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     "--window-size=1440,1010"]:
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not script:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options,
                              service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.get(address())
    press(driver, "Open de werkplek")
    return driver


def wait(driver, condition, what):
    """Waits until something holds; a page that changes while it is looked at is looked at again."""
    try:
        WebDriverWait(driver, 60, ignored_exceptions=[WebDriverException]).until(condition)
    except TimeoutException:
        driver.save_screenshot(str(FOLDER / "failed.png"))
        sys.exit(f"waited in vain: {what}")


def press(driver, text):
    """Presses the button of a text, and waits for the page behind it; a page that comes anew between
    looking and pressing is looked at again."""
    for _ in range(20):
        try:
            before = driver.find_element(By.TAG_NAME, "html")
            driver.find_element(By.XPATH, f"//button[normalize-space()='{text}']").click()
            break
        except WebDriverException:
            time.sleep(0.1)
    wait(driver, lambda _: gone(before), text)


def gone(element):
    """Whether an element belongs to a page that was left."""
    try:
        element.is_enabled()
        return False
    except Exception:
        return True


def planned(driver, seconds):
    """Lets planning go on for so many seconds, stops it unless it has ended, and waits for the plan."""
    ended = lambda: "Dit plan kost" in text(driver, "main")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if ended():
                return
        except WebDriverException:
            pass  # The page came anew.
        time.sleep(0.2)
    for stop in driver.find_elements(By.XPATH, "//button[text()='Stop en houd het beste']"):
        try:
            stop.click()
        except WebDriverException:
            pass  # It ended just now.
    wait(driver, lambda _: ended(), "the plan")


def text(driver, selector="body"):
    return driver.find_element(By.CSS_SELECTOR, selector).text


def figure(driver):
    """The points of the sketch."""
    return int(text(driver, ".figure b").split()[0].replace(".", ""))


def go(driver, path):
    driver.get(driver.current_url.split("/", 3)[0] + "//" + driver.current_url.split("/")[2] + path)


def look(driver, name, path):
    """Looks at a page at all widths, with axe at each."""
    for width, height in WIDTHS.items():
        driver.set_window_size(width, height)
        go(driver, path)
        driver.save_screenshot(str(FOLDER / f"{name}-{width}.png"))
        wide = driver.execute_script("return document.documentElement.scrollWidth")
        expect(wide <= width, f"{path} at {width}: no sideways scrolling")
        axe = Axe(driver)
        axe.inject()
        found = axe.run()["violations"]
        expect(not found, f"{path} at {width}: axe finds nothing"
               + "".join(f"\n     {item['id']}: {item['help']}: "
                         + "; ".join(node["html"][:120] for node in item["nodes"][:3])
                         for item in found))
    driver.set_window_size(1440, 1010)


def main():
    driver = browser()
    expect("Er is nog geen plan" in text(driver), "an empty board says so")
    look(driver, "leeg", "/")
    go(driver, "/")
    press(driver, "Maak een plan")
    planned(driver, 20)
    expect("Dit plan kost" in text(driver), "a plan is found")
    go(driver, "/")
    best = figure(driver)

    # By pointer: a session is dragged onto a week that can.
    mark = driver.find_elements(By.CSS_SELECTOR, ".mark")[8]
    actions = webdriver.ActionChains(driver)
    actions.move_to_element(mark).click_and_hold().move_by_offset(12, 4).perform()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".band .free"), "the prices of weeks")
    driver.save_screenshot(str(FOLDER / "opgepakt.png"))
    week = driver.find_elements(By.CSS_SELECTOR, ".band .free")[-1]
    sentence = week.get_attribute("aria-label")
    expect("punten" in sentence or "even duur" in sentence, f"a week says its price: {sentence}")
    page = driver.find_element(By.TAG_NAME, "html")
    webdriver.ActionChains(driver).move_to_element(week).release().perform()
    wait(driver, lambda _: gone(page), "the board after the drop")
    expect("Schets: 1 wijziging" in text(driver, ".bar"), "a drop sketches")
    sign = 1 if "duurder" in sentence else -1 if "goedkoper" in sentence else 0
    words = sentence.split(": ", 1)[1].split()[0].replace(".", "")
    number = int(words) if words.isdigit() else 0
    expect(figure(driver) == best + sign * number, "the sketch costs what the week said")

    # By keys.
    driver.find_element(By.CSS_SELECTOR, "[aria-label='Maak ongedaan']").send_keys(Keys.ENTER)
    wait(driver, lambda d: "geen wijzigingen" in text(d, ".bar"), "undo by a key")
    expect(figure(driver) == best, "undo gives the plan")
    driver.find_elements(By.CSS_SELECTOR, ".mark")[8].send_keys(Keys.ENTER)
    wait(driver, lambda d: d.switch_to.active_element.get_attribute("data-week"), "focus on a week")
    driver.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".week button"), "a week opens")
    driver.save_screenshot(str(FOLDER / "week.png"))
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    wait(driver, lambda d: not d.find_elements(By.CSS_SELECTOR, ".band"), "Escape puts it back")

    # By tap, on a phone: the list leads to the session, and a press puts it.
    driver.set_window_size(390, 844)
    go(driver, "/")
    expect(not driver.find_element(By.CSS_SELECTOR, ".year-card").is_displayed(),
           "on a phone the list takes the place of the picture")
    link = driver.find_elements(By.CSS_SELECTOR, ".list a")[3]
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
    link.click()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".place button"), "the session's places")
    press(driver, "Zet hier")
    expect("Schets: 1 wijziging" in text(driver, ".bar"), "a tap sketches")
    driver.set_window_size(1440, 1010)

    look(driver, "bord", "/")
    look(driver, "plaatsen", "/?rijen=plaatsen&weken=alle")
    look(driver, "sessie", "/sessies/curriculum-1")
    look(driver, "schema", "/schema")
    look(driver, "schematekst", "/schema/tekst")
    look(driver, "pilot", "/schema/pilots/bouw")
    look(driver, "jaar", "/schema/pilots/bouw/jaar")
    look(driver, "deelnemers", "/deelnemers")
    look(driver, "vragen", "/vragen")
    look(driver, "uitleg", "/uitleg")
    look(driver, "publiceren", "/publiceren")
    go(driver, "/")
    press(driver, "Laat de rest zich schikken")
    planned(driver, 3)
    look(driver, "gevonden", "/" + driver.current_url.split("/", 3)[3])
    if driver.find_elements(By.XPATH, "//button[text()='Neem dit plan over']"):
        press(driver, "Neem dit plan over")
    expect("geen wijzigingen" in text(driver, ".bar"), "the rest followed")

    # The schedule as text is judged while one types.
    go(driver, "/schema/tekst")
    area = driver.find_element(By.TAG_NAME, "textarea")
    area.send_keys(Keys.CONTROL, Keys.HOME)
    area.send_keys("oeps: 1\n")
    wait(driver, lambda d: "oeps" in text(d, "#oordeel"), "a fault is told while one types")
    area.send_keys(Keys.CONTROL, Keys.HOME)
    area.send_keys(*[Keys.DELETE] * 8)
    wait(driver, lambda d: "pilots" in text(d, "#oordeel"), "a sound text is said to be sound")

    # A press in the year stands in the schedule.
    go(driver, "/schema/pilots/bouw/jaar")
    slot = driver.find_element(By.CSS_SELECTOR, ".slots button:enabled").get_attribute("value")
    for _ in range(3):
        page = driver.find_element(By.TAG_NAME, "html")
        moment = slot.split("=")[0]
        driver.find_element(By.CSS_SELECTOR, f".slots button[value^='{moment}=']").click()
        wait(driver, lambda _: gone(page), "the year after a press")
    now = driver.find_element(By.CSS_SELECTOR, f".slots button[value^='{moment}=']")
    expect(now.get_attribute("value") == slot, "three presses lead back")

    # Without script the same can be done.
    plain = browser(script=False)
    go(plain, "/sessies/curriculum-1")
    expect(plain.find_elements(By.CSS_SELECTOR, ".place button"), "without script places are forms")
    press(plain, "Zet hier")
    expect("Schets: 1 wijziging" in text(plain, ".bar"), "without script a press sketches")
    press(plain, "Weg")
    expect("geen wijzigingen" in text(plain, ".bar"), "without script the sketch can go")
    plain.quit()

    go(driver, "/publiceren")
    press(driver, "Publiceer versie 1")
    expect("Versie 1" in text(driver), "publishing prepares the mail")
    look(driver, "post", "/post")
    look(driver, "komt", "/deelnemers")
    errors = [entry for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    expect(not errors, f"no page complains {errors}")
    driver.quit()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
