// Runs in a page with one frame for each page and width under test; leaves what it finds wrong in <pre id="found">.
const SLACK = 1.5;

function name(element) {
  return element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
}

function overlap(a, b) {
  return a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;
}

function inside(inner, outer) {
  return inner.left >= outer.left - SLACK && inner.right <= outer.right + SLACK
    && inner.top >= outer.top - SLACK && inner.bottom <= outer.bottom + SLACK;
}

function area(element) {
  return element.getBoundingClientRect();
}

function picture(document, report) {
  const rectangle = group => area(group.querySelector(":scope > rect"));
  const boxes = [...document.querySelectorAll(".diagram .box, .diagram .chip")];
  const frames = [...document.querySelectorAll(".diagram .frame")];
  for (const group of [...boxes, ...frames]) {
    for (const text of group.querySelectorAll(":scope > text")) {
      if (!inside(area(text), rectangle(group))) report("text leaves its box: " + name(text));
    }
    if (!inside(rectangle(group), area(document.querySelector(".diagram")))) report("cut off: " + name(group));
  }
  boxes.forEach((one, i) => boxes.slice(i + 1).forEach(other => {
    if (overlap(rectangle(one), rectangle(other))) report("boxes overlap: " + name(one) + " and " + name(other));
  }));
  for (const frame of frames) {
    for (const text of frame.querySelectorAll(":scope > text")) {
      for (const box of boxes) {
        if (overlap(area(text), rectangle(box))) report("a box covers " + name(text));
      }
    }
  }
  for (const label of document.querySelectorAll(".diagram .arrow > text")) {
    for (const box of boxes) {
      if (overlap(area(label), rectangle(box))) report("a label lies on " + name(box));
    }
  }
  return boxes.length;
}

function page(frame, report) {
  const document = frame.contentDocument;
  const width = frame.clientWidth;
  if (document.documentElement.scrollWidth > width) report("wider than the screen");
  const seen = document.querySelectorAll("h1, h2, p, li, caption, td, td *, th, .sign div, nav a");
  for (const element of seen) {
    const own = area(element);
    if (own.width <= 1 || own.height <= 1) continue;
    if (own.right > width + SLACK || own.left < -SLACK) report("cut off: " + name(element));
    if (element.scrollWidth > element.clientWidth + SLACK && element.clientWidth > 0) report("clipped: " + name(element));
  }
  for (const row of document.querySelectorAll("tr")) {
    const cells = [...row.children];
    cells.forEach((cell, i) => {
      for (const piece of cell.querySelectorAll("*")) {
        if (!inside(area(piece), area(cell))) report("leaves its cell: " + name(piece));
      }
      cells.slice(i + 1).forEach(other => {
        if (overlap(area(cell), area(other))) report("cells overlap: " + name(cell) + " and " + name(other));
      });
    });
  }
  return seen.length + picture(document, report);
}

window.addEventListener("load", () => {
  const found = [];
  let looked = 0;
  for (const frame of document.querySelectorAll("iframe")) {
    looked += page(frame, text => found.push(frame.title + ": " + text));
  }
  document.body.replaceChildren();
  const result = document.createElement("pre");
  result.id = "found";
  result.textContent = "looked at " + looked + "\n" + found.join("\n") + "\n";
  document.body.append(result);
});
