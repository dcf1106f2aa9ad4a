#!/usr/bin/env python3
"""Planning that is watched and stopped in Chromium, on a programme whose proof takes longer than one
watches: the gap is drawn as it closes, and stopping keeps the best plan.

Usage: stopping.py FOLDER SERVE_TXT; pictures go to FOLDER.
"""
import sys

from selenium.webdriver.common.by import By

from workplace import FOLDER, browser, expect, failures, figure, go, press, text, wait


def main():
    driver = browser()
    press(driver, "Maak een plan")
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, "#stand .course"), "the gap is drawn")
    said = set()
    wait(driver, lambda d: said.add(text(d, "#stand .lead")) or len(said) > 1,
         "it is said how far planning is")
    driver.save_screenshot(str(FOLDER / "zoeken.png"))
    press(driver, "Stop en houd het beste")
    wait(driver, lambda d: "Dit plan kost" in text(d, "main"), "stopping ends planning")
    go(driver, "/")
    expect(figure(driver) > 0, "stopping keeps the best plan")
    driver.quit()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
