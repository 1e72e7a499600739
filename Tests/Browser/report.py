"""The report in headless Chromium: how it looks, is used without a mouse, prints, and what it asks of the network.

Run by `make test-browser`. Screenshots are left in .build/browser to be looked at.
"""

import base64
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.common.exceptions import SessionNotCreatedException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service

BALISE = pathlib.Path(".build/testing/release/balise").resolve()
CLASS = "Datasets/5e-mathematiques"
SHOTS = pathlib.Path(".build/browser")
AXE = pathlib.Path(
    importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0], "axe.min.js"
).read_text()
# WCAG 2.2 at level AA, with all that it includes.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# The exit code where there is no browser to look with, after sysexits.h (EX_TEMPFAIL).
UNAVAILABLE = 75

faults = []


def check(holds, fact):
    print(("ok      " if holds else "FAULT   ") + fact)
    if not holds:
        faults.append(fact)


def balise(*arguments):
    run = subprocess.run([BALISE, *arguments], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"balise {' '.join(arguments)}: {run.stderr}")


def browser(dark=False):
    options = webdriver.ChromeOptions()
    for option in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
    ]:
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    try:
        driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    except SessionNotCreatedException as error:
        print(f"SKIPPED: Chromium does not start here: {error.msg}")
        sys.exit(UNAVAILABLE)
    value = "dark" if dark else "light"
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": value}]}
    )
    return driver


def width(driver, pixels):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": pixels, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )


def looks(driver, page, name):
    """At three widths: nothing sticks out, and axe-core finds nothing."""
    driver.get(page.as_uri())
    driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    for pixels in [360, 768, 1280]:
        width(driver, pixels)
        over = driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        check(over <= 0, f"{name} at {pixels}: nothing sticks out ({over} pixels)")
        driver.execute_script(AXE)
        found = driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}}).then(done)",
            TAGS,
        )
        broken = [f"{v['id']} ({v['nodes'][0]['html'][:80]})" for v in found["violations"]]
        check(not broken and len(found["passes"]) > 10, f"{name} at {pixels}: axe-core {broken}")
        shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": pixels < 1280})
        (SHOTS / f"{name}-{pixels}.png").write_bytes(base64.b64decode(shot["data"]))


def requests(driver):
    """The addresses that were asked for since the last call."""
    events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    return [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]


def keyboard(driver, page):
    """Everything can be reached and used by keys."""
    driver.get(page.as_uri())
    width(driver, 1280)
    press = lambda key: webdriver.ActionChains(driver).send_keys(key).perform()
    press(Keys.TAB)
    first = driver.switch_to.active_element
    check(first.get_attribute("href").endswith("#learners"), "the first stop leads to the learners")
    check(first.is_displayed() and first.rect["x"] >= 0, "and is seen once it has the focus")
    outline = driver.execute_script("return getComputedStyle(document.activeElement).outlineStyle")
    check(outline != "none", "what has the focus is marked")
    press(Keys.ENTER)
    press(Keys.TAB)
    summary = driver.switch_to.active_element
    check(summary.tag_name == "summary", f"then come the cards ({summary.tag_name})")
    press(Keys.ENTER)
    card = summary.find_element(By.XPATH, "..")
    check(card.get_attribute("open") is not None, "a card opens by a key")
    press(Keys.TAB)
    box = driver.switch_to.active_element
    check(box.tag_name == "input" and not box.is_selected(), "no box is ticked beforehand")
    press(Keys.SPACE)
    check(box.is_selected(), "a box is ticked by a key")


def sheets(driver, page):
    driver.get(page.as_uri())
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    pdf = base64.b64decode(printed["data"])
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


def evaluation(folder):
    """The page of `balise evaluate --report`, in both languages, light and dark."""
    for language in ["fr", "en"]:
        report = folder / f"evaluation-{language}"
        balise(
            "evaluate", f"{CLASS}/answers.csv", "--starts", "1", "--folds", "2", "--slice", "hints", "--report",
            str(report), "--lang", language,
        )
        for dark in [False, True]:
            driver = browser(dark)
            looks(driver, report / "index.html", f"evaluation-{language}-{'dark' if dark else 'light'}")
            asked = [url for url in requests(driver) if not url.startswith(("file:", "data:"))]
            check(not asked, f"no request leaves the evaluation {asked}")
            driver.quit()


def main():
    SHOTS.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp())
    pages = {}
    for language in ["fr", "en"]:
        pages[language] = folder / f"{language}.html"
        balise(
            "report", "--from", CLASS, "--lang", language, "--html", str(pages[language]), "--slips",
            "--ledger", str(folder / "ledger.sqlite"),
        )
    for dark in [False, True]:
        driver = browser(dark)
        for language, page in pages.items():
            looks(driver, page, f"report-{language}-{'dark' if dark else 'light'}")
        asked = [url for url in requests(driver) if not url.startswith(("file:", "data:"))]
        check(not asked, f"no request leaves the page {asked}")
        said = [entry["message"] for entry in driver.get_log("browser")]
        check(not said, f"the browser has nothing to say {said}")
        driver.quit()

    driver = browser()
    keyboard(driver, pages["fr"])
    large = folder / "class"
    catalogue = f"{CLASS}/catalogue.json"
    balise(
        "simulate", "answers", "--catalogue", catalogue, "--learners", "30", "--seed", "7", "--out",
        str(large),
    )
    (large / "catalogue.json").write_bytes(pathlib.Path(catalogue).read_bytes())
    for language in ["fr", "en"]:
        page = folder / f"thirty-{language}.html"
        balise("report", "--from", str(large), "--lang", language, "--html", str(page))
        count = sheets(driver, page)
        check(count == 2, f"thirty learners on two sheets of A4, {language} ({count})")
    driver.quit()
    evaluation(folder)
    print(f"{len(faults)} faults" if faults else "all is well")
    sys.exit(1 if faults else 0)


main()
