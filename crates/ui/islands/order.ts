// Options of an order question move at once instead of after a reload.
//
// The list is an <ol data-island="order">; each <li> holds a hidden input with its key and two submit buttons
// with data-move="up" and data-move="down". The order of the hidden inputs is what the form sends, so the server
// reads the same form with and without script. A live region (data-said, text with {name} and {place}) tells what moved.

export function order(root: HTMLElement): void {
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  root.after(said);

  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button[data-move]");
    const item = button?.closest("li");
    if (!button || !item) return;
    event.preventDefault();
    const up = button.dataset["move"] === "up";
    const other = up ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (up) other.before(item);
    else other.after(item);
    refresh(root);
    // The button may just have become impossible: keep the keyboard where the person is.
    const again = button.disabled ? item.querySelector<HTMLButtonElement>("button[data-move]:not([disabled])") : button;
    again?.focus();
    said.textContent = sentence(root, item);
  });
  refresh(root);
}

function refresh(root: HTMLElement): void {
  const items = [...root.children];
  items.forEach((item, place) => {
    const up = item.querySelector<HTMLButtonElement>("button[data-move=up]");
    const down = item.querySelector<HTMLButtonElement>("button[data-move=down]");
    if (up) up.disabled = place === 0;
    if (down) down.disabled = place === items.length - 1;
  });
}

function sentence(root: HTMLElement, item: Element): string {
  const name = item.querySelector("[data-name]")?.textContent?.trim() ?? "";
  const place = [...root.children].indexOf(item) + 1;
  return (root.dataset["said"] ?? "{name}: {place}").replace("{name}", name).replace("{place}", String(place));
}
