// Small things that make the pages quicker. Every page works without this file.
import { createAll, Button, ErrorSummary } from "./govuk/govuk-frontend.min.js";

document.body.classList.add("has-script", "govuk-frontend-supported");
createAll(ErrorSummary);
createAll(Button);

// Leave quickly: the words vanish before the server has answered. Escape pressed three times does the same.
const leaving = document.querySelector("form[data-leave]");
let escapes = [];

function leave() {
  document.documentElement.classList.add("has-left");
  document.title = "Second Look";
  leaving.submit();
}

if (leaving) {
  leaving.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", (event) => {
    const now = event.timeStamp;
    escapes = event.key === "Escape" ? [...escapes.filter((at) => now - at < 2000), now] : [];
    if (escapes.length === 3) leave();
  });
}

// Some minutes before the session ends the page says so. Staying needs one press; what is typed is kept either way.
const ending = document.querySelector("[data-session]");
let stays = () => {};

if (ending) {
  const seconds = Number(ending.dataset.session);
  const warned = Math.min(300, seconds / 3);
  let warning = null;
  stays = () => {
    clearTimeout(warning);
    ending.hidden = true;
    warning = setTimeout(() => (ending.hidden = false), (seconds - warned) * 1000);
  };
  ending.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await fetch(event.target.action, { method: "POST", body: new URLSearchParams(new FormData(event.target)) });
    if (answer.ok && !answer.redirected) stays();
    else location.assign("/sign-in?ended");
  });
  stays();
}

// A page taken back out of the browser's memory may belong to somebody who has signed out.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// A citation opens its row under the line one was reading. The link's own page is what is shown, so that both ways are one.
function lineOf(link) {
  return link.closest("tr, [data-row-line], li, p, dd, figcaption") ?? link;
}

function placeAfter(line) {
  if (line.tagName !== "TR") {
    const place = document.createElement("div");
    place.className = "row-place";
    if (["LI", "DD", "FIGCAPTION"].includes(line.tagName)) line.append(place);
    else line.after(place);
    return { place, whole: place };
  }
  const row = document.createElement("tr");
  const cell = row.insertCell();
  row.className = "orig";
  cell.colSpan = [...line.cells].reduce((sum, each) => sum + each.colSpan, 0);
  line.after(row);
  return { place: cell, whole: row };
}

const opened = new Map();

function close(link) {
  opened.get(link)?.remove();
  opened.delete(link);
  link.setAttribute("aria-expanded", "false");
  link.focus();
}

async function fill(place, href, link) {
  await window.htmx.ajax("GET", href, { target: place, swap: "innerHTML", select: ".original" });
  const panel = place.querySelector(".original");
  if (!panel) {
    location.assign(href);
    return;
  }
  const closing = panel.querySelector("[data-row-close]");
  if (closing) {
    closing.hidden = false;
    closing.addEventListener("click", (event) => {
      event.preventDefault();
      close(link);
    });
  }
  for (const step of panel.querySelectorAll("[data-row-step]")) {
    step.addEventListener("click", (event) => {
      event.preventDefault();
      fill(place, step.href, link);
    });
  }
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: "nearest" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-row]");
  if (!link || !window.htmx || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  if (opened.has(link)) {
    close(link);
    return;
  }
  const { place, whole } = placeAfter(lineOf(link));
  opened.set(link, whole);
  link.setAttribute("aria-expanded", "true");
  fill(place, link.href, link);
});

// A stretch drawn across the chart above a chronology fills in the two dates of the form and sends it.
const chart = document.querySelector("svg[data-brush]");
const when = document.getElementById("when");

if (chart && when) {
  const [left, right] = chart.dataset.brush.split(" ").map(Number);
  const first = Number(chart.dataset.first);
  const last = Number(chart.dataset.last);
  let begun = null;
  let box = null;

  const place = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(chart.getScreenCTM().inverse());
    return Math.min(right, Math.max(left, point.x));
  };
  const day = (x) => {
    const days = first + Math.round(((x - left) / (right - left)) * (last - first));
    return new Date(days * 86400000).toISOString().slice(0, 10);
  };
  chart.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && !event.target.closest("a")) begun = place(event);
  });
  chart.addEventListener("pointermove", (event) => {
    if (begun === null) return;
    const now = place(event);
    box ??= chart.insertBefore(document.createElementNS("http://www.w3.org/2000/svg", "rect"), chart.firstChild);
    box.setAttribute("class", "chosen");
    box.setAttribute("x", Math.min(begun, now));
    box.setAttribute("width", Math.abs(now - begun));
    box.setAttribute("y", 16);
    box.setAttribute("height", chart.viewBox.baseVal.height - 40);
  });
  window.addEventListener("pointerup", (event) => {
    if (begun === null) return;
    const ended = place(event);
    if (Math.abs(ended - begun) > 6) {
      when.elements.from.value = day(Math.min(begun, ended));
      when.elements.to.value = day(Math.max(begun, ended));
      when.requestSubmit();
    }
    box?.remove();
    box = null;
    begun = null;
  });
}

// What one types into a form is kept on the server a moment later, whatever else is wrong with it.
const KEEP_AFTER_MILLIS = 800;

for (const drafting of document.querySelectorAll("form[data-draft]")) {
  const says = drafting.querySelector("[data-kept]") ?? document.getElementById("kept");
  let waiting = null;
  let sending = null;
  let changed = false;

  const later = () => {
    changed = true;
    waiting ??= setTimeout(keep, KEEP_AFTER_MILLIS);
  };
  const post = (keepalive) =>
    fetch(drafting.dataset.draft, { method: "POST", body: new URLSearchParams(new FormData(drafting)), keepalive });
  const send = async () => {
    try {
      const answer = await post(false);
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      says.textContent = await answer.text();
      stays();
    } catch {
      says.textContent = "Not kept yet. Your words are still on this page; use the button to keep them";
    }
  };
  const keep = () => {
    waiting = null;
    if (sending) return later();
    changed = false;
    sending = send().finally(() => {
      sending = null;
      if (changed) later();
    });
  };
  drafting.addEventListener("input", later);
  // Whoever leaves by a link, a key or "leave quickly" takes the last words along; the request outlives the page.
  window.addEventListener("beforeunload", () => {
    if (!changed) return;
    clearTimeout(waiting);
    waiting = null;
    changed = false;
    post(true).catch(() => {});
  });
  drafting.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    waiting = null;
    changed = false;
    if (!sending) return;
    // A draft that arrived after the form itself would stand there again as if nothing had been sent.
    event.preventDefault();
    sending.then(() => drafting.requestSubmit(event.submitter));
  });
}

// Single keys: S answers "same" where a form says so. Never while one types, with another key held, or switched off.
const keyed = document.querySelector("form[data-keys]");

function isTyping(target) {
  return Boolean(target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]"));
}

document.addEventListener("keydown", (event) => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "?" && keyed) {
    location.assign("/help/keys");
    return;
  }
  const button = keyed && [...keyed.querySelectorAll("button[data-key]")].find((each) => each.dataset.key === event.key.toUpperCase());
  if (button && !event.shiftKey) {
    event.preventDefault();
    button.click();
  }
});

// On a chart arrow keys follow ties: from a box to the tied box that lies furthest that way.
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

document.addEventListener("keydown", (event) => {
  const box = event.target.closest?.("a.node");
  const way = WAYS[event.key];
  if (!box || !way || event.metaKey || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  const here = box.getBoundingClientRect();
  const along = (other) => {
    const there = other.getBoundingClientRect();
    return (there.x - here.x) * way[0] + (there.y - here.y) * way[1];
  };
  const across = (other) => {
    const there = other.getBoundingClientRect();
    return Math.abs((there.x - here.x) * way[1]) + Math.abs((there.y - here.y) * way[0]);
  };
  box.dataset.tied
    .split(" ")
    .map((id) => document.getElementById(id))
    .filter((other) => other && along(other) > 4)
    .sort((one, other) => across(one) - across(other) || along(one) - along(other))[0]
    ?.focus();
});
