#!/usr/bin/env python3
"""Opens a page in Chromium without a screen and does with it what a reader would.

    browser.py PAGE.html                      runs the steps below, prints one JSON object
    browser.py PAGE.html --picture OUT.png    takes a picture: --width, --height, --dark, --print,
                                              --script JS run before it, --whole for the whole page

Chromium is driven over a pipe (--remote-debugging-pipe), so that nothing but Python is needed.
"""
import argparse
import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


class Browser:
    """One Chromium with one page."""

    def __init__(self):
        program = next(filter(None, map(shutil.which, BROWSERS)), None)
        if program is None:
            sys.exit("no chromium here")
        self.profile = tempfile.mkdtemp()
        read_in, self.write = os.pipe()
        self.read, write_out = os.pipe()

        def wire():
            # The pipe's ends must be descriptors 3 and 4 of the browser.
            ends = os.dup(read_in), os.dup(write_out)
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-dev-shm-usage", "--remote-debugging-pipe", "--hide-scrollbars",
             "--user-data-dir=" + self.profile, "about:blank"],
            preexec_fn=wire, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read_in)
        os.close(write_out)
        self.buffer, self.next, self.events, self.session = b"", 0, [], None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.send(domain + ".enable")

    def send(self, method, **parameters):
        self.next += 1
        message = {"id": self.next, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.next:
                if "error" in answer:
                    raise RuntimeError(method + ": " + json.dumps(answer["error"]))
                return answer["result"]
            self.events.append(answer)

    def message(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.read, 1 << 16)
            if not piece:
                raise RuntimeError("the browser has gone")
            self.buffer += piece
        line, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(line)

    def open(self, path):
        self.send("Page.navigate", url="file://" + os.path.abspath(path))
        while self.value("document.readyState") != "complete" or \
                self.value("location.protocol") != "file:":
            time.sleep(0.02)

    def value(self, expression):
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(expression + ": " + json.dumps(result["exceptionDetails"]))
        return result["result"].get("value")

    def press(self, key, code):
        text = {"text": "\r"} if key == "Enter" else {"text": " "} if key == " " else {}
        for kind in ["keyDown", "keyUp"]:
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=key,
                      windowsVirtualKeyCode=code, **(text if kind == "keyDown" else {}))

    def faults(self):
        """What the page complained of, and what it asked the network for."""
        errors, requests = [], []
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Log.entryAdded":
                errors.append(parameters["entry"]["text"])
            elif method == "Runtime.exceptionThrown":
                errors.append(json.dumps(parameters["exceptionDetails"]))
            elif method == "Runtime.consoleAPICalled":
                errors.append(json.dumps(parameters["args"]))
            elif method == "Network.requestWillBeSent":
                requests.append(parameters["request"]["url"])
        return errors, [url for url in requests if not url.startswith(("file:", "data:", "about:"))]

    def close(self):
        try:
            self.send("Browser.close")
        except (RuntimeError, OSError):
            pass
        self.process.wait(timeout=20)
        shutil.rmtree(self.profile, ignore_errors=True)


def filters(browser):
    """What the form above the questions does."""
    value = browser.value
    shown = "document.querySelectorAll('.question:not([hidden])').length"
    found = "document.querySelector('.found').textContent"
    set_to = ("((id, text) => { const field = document.getElementById(id); field.value = text;"
              " field.dispatchEvent(new Event('input', {bubbles: true})); })")
    seen = {"found": value(found),
            "formShown": value("!document.getElementById('filter').hidden")}

    value(set_to + "('words', 'zzz-nothing')")
    seen["searchedNothing"], seen["foundNothing"] = value(shown), value(found)
    value("document.querySelector('#filter button[type=reset]').click()")
    time.sleep(0.1)
    seen["afterReset"] = value(shown)
    seen["filtered"] = {}
    for name in ["relation", "source", "topic"]:
        if value(f"!document.getElementById('{name}')"):
            continue
        value(set_to + f"('{name}', document.getElementById('{name}').options[1].value)")
        seen["filtered"][name] = value(shown)
        value("document.querySelector('#filter button[type=reset]').click()")
        time.sleep(0.1)
    return seen


def ends(browser):
    """Themes, a narrow window, and what is wrong with the page."""
    value, seen = browser.value, {}
    before = value("getComputedStyle(document.documentElement).backgroundColor")
    value("document.getElementById('theme').click()")
    seen["themeChanges"] = before != value("getComputedStyle(document.documentElement).backgroundColor")
    browser.send("Emulation.setDeviceMetricsOverride", width=360, height=800, deviceScaleFactor=1,
                 mobile=False)
    seen["narrowFits"] = value("document.documentElement.scrollWidth <= 360")
    seen["doubleIds"] = value("""
      [...document.querySelectorAll('[id]')].map(e => e.id)
        .filter((id, place, ids) => ids.indexOf(id) !== place)""")
    seen["deadLinks"] = value("""
      [...document.querySelectorAll('a[href^="#"]')].map(e => e.getAttribute('href').slice(1))
        .filter(id => !document.getElementById(id))""")
    seen["errors"], seen["requests"] = browser.faults()
    return seen


def walk(browser):
    """What a reader does with a report, and what the page answers."""
    value = browser.value
    seen = {"questions": value("document.querySelectorAll('.question').length")}
    if value("!!document.getElementById('filter')"):
        seen |= filters(browser)
    if not value("!!document.querySelector('a.cite')"):
        return seen | ends(browser)

    # By mouse: the window opens with the quote marked; Escape closes it and focus comes back.
    value("document.querySelector('a.cite').focus(); document.activeElement.click()")
    seen["opened"] = value("document.getElementById('reader').open")
    seen["marked"] = value("document.querySelector('#reader mark')?.textContent")
    seen["paragraphs"] = value("document.querySelectorAll('#reader .body p').length")
    seen["quote"] = value("document.querySelector('a.cite').parentElement.querySelector('q')?.textContent")
    browser.press("Escape", 27)
    seen["closedByEscape"] = not value("document.getElementById('reader').open")
    seen["focusCameBack"] = value("document.activeElement.className") == "cite"
    # By keyboard.
    for name, key, code in [("openedByEnter", "Enter", 13), ("openedBySpace", " ", 32)]:
        value("document.querySelector('a.cite').focus()")
        browser.press(key, code)
        seen[name] = value("document.getElementById('reader').open")
        browser.press("Escape", 27)

    seen["everyCitationOpens"] = value("""
      [...document.querySelectorAll('a.cite')].slice(0, 100).every(link => {
        link.click();
        const reader = document.getElementById('reader');
        const isRight = reader.open && reader.querySelector('mark');
        reader.close();
        return isRight;
      })""")
    return seen | ends(browser)


def picture(browser, options):
    features = [{"name": "prefers-color-scheme", "value": "dark" if options.dark else "light"}]
    browser.send("Emulation.setEmulatedMedia", media="print" if options.print else "screen",
                 features=features)
    browser.send("Emulation.setDeviceMetricsOverride", width=options.width, height=options.height,
                 deviceScaleFactor=1, mobile=False)
    if options.script:
        browser.value(options.script)
        time.sleep(0.3)
    taken = browser.send("Page.captureScreenshot", format="png",
                         captureBeyondViewport=options.whole,
                         **({"clip": {"x": 0, "y": 0, "scale": 1, "width": options.width,
                                      "height": browser.value("document.documentElement.scrollHeight")}}
                            if options.whole else {}))
    with open(options.picture, "wb") as file:
        file.write(base64.b64decode(taken["data"]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("page")
    parser.add_argument("--picture")
    parser.add_argument("--width", type=int, default=1100)
    parser.add_argument("--height", type=int, default=900)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--print", action="store_true")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--no-script", action="store_true")
    parser.add_argument("--script")
    options = parser.parse_args()
    browser = Browser()
    try:
        if options.no_script:
            browser.send("Emulation.setScriptExecutionDisabled", value=True)
        browser.open(options.page)
        if options.picture:
            picture(browser, options)
        else:
            print(json.dumps(walk(browser), indent=2, sort_keys=True))
    finally:
        browser.close()


main()
