"""What of a page cannot be read where it stands: text over text, text cut off, text beside the page."""

from __future__ import annotations

from playwright.sync_api import Page

LOST_TEXT = """() => {
  const found = [], lines = [];
  const name = one => one.localName + (one.id ? "#" + one.id : "") + " “" + one.textContent.trim().slice(0, 40) + "”";
  const hidden = one => one.closest(".vh, .skip, .defs, [hidden]") || !one.checkVisibility({visibilityProperty: true});
  const frame = one => { // the part of the page in which it scrolls
    for (let at = one; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) return at.getBoundingClientRect();
    }
    return null;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const width = document.documentElement.clientWidth;
  while (walker.nextNode()) {
    const node = walker.currentNode, one = node.parentElement;
    if (!node.data.trim() || hidden(one)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const seen = frame(one) || {left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity};
    for (const box of range.getClientRects()) {
      const top = Math.max(box.top, seen.top), bottom = Math.min(box.bottom, seen.bottom);
      const left = Math.max(box.left, seen.left), right = Math.min(box.right, seen.right);
      if (right - left < 2 || bottom - top < 2) continue;
      if (left < -1 || right > width + 1) found.push("beside the page: " + name(one));
      lines.push({one, top, bottom, left, right});
    }
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((a, number) => {
    for (let next = number + 1; next < lines.length && lines[next].top < a.bottom; next++) {
      const b = lines[next];
      if (a.one === b.one) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - b.top;
      if (wide > 3 && high > .5 * Math.min(a.bottom - a.top, b.bottom - b.top)) {
        found.push("over each other: " + name(a.one) + " and " + name(b.one));
      }
    }
  });
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    if (!/hidden|clip/.test(style.overflowX + style.overflowY) || one.closest("svg") || hidden(one)) continue;
    const isLonger = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
    if (isLonger) found.push("cut off: " + name(one));
  }
  if (document.documentElement.scrollWidth > width) found.push("the page scrolls sideways");
  return [...new Set(found)];
}"""

LARGER = "document.documentElement.style.fontSize = '200%'"
"""Text twice as large (WCAG 1.4.4), for pages whose sizes are in rem."""

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}" +
    "p{margin-bottom:2em!important}");
  document.adoptedStyleSheets = [sheet];
}"""
"""The spacing that a reader may ask for (WCAG 1.4.12)."""


def find_lost_text(page: Page) -> list[str]:
    """One line for each text of the page as it is now that is not to be read where it stands."""
    found: list[str] = page.evaluate(LOST_TEXT)
    return found
