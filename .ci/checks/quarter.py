#!/usr/bin/env python3
"""The secretary's first quarter of an hour in Chromium: from an empty folder to a published programme
of twelve pilots, an expert who drops out, the plan that disturbs the fewest, and publishing again.

Usage: quarter.py FOLDER SERVE_TXT; pictures go to FOLDER.
"""
import sys

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from workplace import FOLDER, browser, expect, failures, go, look, planned, press, text

PLACES = ["Breda", "Zwolle", "Utrecht", "Ede", "Emmen", "Venlo", "Arnhem", "Almere", "Tilburg",
          "Leiden", "Deventer", "Haarlem"]


def fill(driver, **fields):
    """Fills in fields by their names, with an underscore for a full stop."""
    for name, value in fields.items():
        field = driver.find_element(By.NAME, name.replace("_", "."))
        if field.get_attribute("type") == "date":
            driver.execute_script("arguments[0].value = arguments[1]", field, value)
        elif field.tag_name == "select":
            Select(field).select_by_value(value)
        else:
            field.clear()
            field.send_keys(value)


def plan(driver, button, seconds):
    """Begins to plan, and takes the best after some seconds."""
    go(driver, "/")
    press(driver, button)
    planned(driver, seconds)


def main():
    driver = browser()
    expect("Begin een programma" in text(driver), "an empty folder begins with a new programme")
    look(driver, "nieuw", "/nieuw")
    go(driver, "/nieuw")
    fill(driver, titel="Leernetwerk techniek", naam="Sanne", email="sanne@team.example",
         van="2026-01-12", tot="2026-12-18",
         pilots="\n".join(f"Pilot {place}, {place}" for place in PLACES),
         themas="Kennismaken\nWerving\nCurriculum")
    press(driver, "Begin")
    expect("12 pilots" in text(driver), "the programme is begun")

    for name, theme in [("Eva", "werving"), ("Bas", "werving"), ("Cor", "curriculum")]:
        go(driver, "/schema/experts?nieuw=ja")
        fill(driver, id=name.lower(), name=name, email=f"{name.lower()}@expert.example", place="Utrecht")
        fill(driver, **{f"themes_{theme}": "3"})
        press(driver, "Bewaar")
        expect(name in text(driver), f"{name} is in the schedule")
    for theme in ["werving", "curriculum"]:
        go(driver, f"/schema/themes/{theme}")
        fill(driver, experts="1")
        press(driver, "Bewaar")

    plan(driver, "Maak een plan", 8)
    go(driver, "/publiceren")
    press(driver, "Publiceer versie 1")
    expect("Versie 1" in text(driver), "the programme is published")

    # Somebody who comes to a session cannot on that day after all.
    go(driver, "/")
    rows = [row for row in driver.find_elements(By.CSS_SELECTOR, ".list tbody tr")
            if "Eva" in row.text or "Bas" in row.text]
    expect(rows, "an expert comes to a session")
    link = rows[0].find_element(By.TAG_NAME, "a")
    expert = "eva" if "Eva" in rows[0].text else "bas"
    session = link.get_attribute("href").rsplit("/", 1)[1]
    fetch = "return fetch('/schets', {headers: {Accept: 'application/json'}}).then(r => r.json())"
    date = next(item["date"] for item in driver.execute_script(fetch)["sessions"]
                if item["id"] == session)
    go(driver, f"/schema/experts/{expert}")
    fill(driver, unavailable=date)
    press(driver, "Bewaar")
    go(driver, "/")
    expect("1\nregel gebroken" in text(driver, ".bar"), "the board says that a rule is broken now")
    look(driver, "uitval", "/")
    plan(driver, "Zoek een beter plan", 6)
    go(driver, "/")
    expect("0\nregels gebroken" in text(driver, ".bar"), "the new plan keeps the rules")
    changed = int(driver.find_elements(By.CSS_SELECTOR, ".figure b")[3].text)
    expect(0 < changed <= 24, f"few appointments differ: {changed}")
    go(driver, "/publiceren")
    look(driver, "opnieuw", "/publiceren")
    go(driver, "/publiceren")
    press(driver, "Publiceer versie 2")
    expect("Versie 2" in text(driver), "the change is published")
    driver.quit()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
