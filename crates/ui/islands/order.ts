// Steps of an order question move without loading the page anew.
//
// <ol data-island="order"> stands in a form with an id; its items hold submit buttons that move a step up or down, and
// the server answers with the page in the new order. The island sends the same form and takes the same form out of
// the answer, so that each move is kept as it is without script, and the keyboard stays where the person is.

export function order(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("button");
    const form = button?.form;
    if (!button || !form?.id || !button.name) return;
    event.preventDefault();
    void move(form, button);
  });
}

async function move(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") body.append(name, value);
  }
  body.append(button.name, button.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById(form.id);
    const list = next?.querySelector<HTMLElement>("[data-island=order]");
    if (!answer.ok || !next || !list) throw new Error(String(answer.status));
    form.replaceWith(next);
    order(list);
    again(list, button)?.focus();
  } catch {
    form.requestSubmit(button);
  }
}

/** The same button, or another of the same step where it can go no further. */
function again(list: HTMLElement, pressed: HTMLButtonElement): HTMLButtonElement | undefined {
  const buttons = [...list.querySelectorAll("button")].filter((b) => !b.disabled && b.value === pressed.value);
  return buttons.find((b) => b.name === pressed.name) ?? buttons[0];
}
