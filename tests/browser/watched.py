"""Browser contexts that gather every promise a page breaks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, ViewportSize, WebError

PHONE = ViewportSize(width=390, height=844)
DESKTOP = ViewportSize(width=1280, height=900)


@contextmanager
def open_context(
    browser: Browser,
    address: str,
    *,
    phone: bool = False,
    dark: bool = False,
    script: bool = True,
    trusting: bool = False,
) -> Iterator[BrowserContext]:
    """A context at `address`; leaving it fails the test if a page asked another host, broke the policy or threw.

    A `trusting` one does not ask the policy, so that a test may bring a font of its own.
    """
    faults: list[str] = []

    def note(request: Request) -> None:  # heard and not routed: a route costs a page a quarter of its time
        if urlsplit(request.url.removeprefix("blob:")).hostname != "127.0.0.1":
            faults.append(f"asks another host: {request.url}")

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            faults.append(f"breaks the content security policy on {message.page and message.page.url}: {message.text}")

    def catch(fault: WebError) -> None:
        faults.append(f"throws on {fault.page and fault.page.url}: {fault.error}")

    context = browser.new_context(
        base_url=address,
        viewport=PHONE if phone else DESKTOP,
        device_scale_factor=2 if phone else 1,
        is_mobile=phone,
        has_touch=phone,
        color_scheme="dark" if dark else "light",
        java_script_enabled=script,
        bypass_csp=trusting,
        locale="en",
        timezone_id="Asia/Almaty",
        reduced_motion="reduce",
        service_workers="block",
    )
    context.set_default_timeout(15_000)
    context.on("request", note)
    context.on("console", hear)
    context.on("weberror", catch)
    try:
        yield context
    finally:
        context.close()
    if faults:
        pytest.fail("the page " + "\nthe page ".join(dict.fromkeys(faults)), pytrace=False)
