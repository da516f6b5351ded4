// Puts the text of a field onto the clipboard.
//
// <div data-island="copy"> holds a textarea, a hidden button, and an element whose data-said is said when it is done. Without
// script, or where a browser keeps its clipboard shut, the text is there to be marked and copied by hand.

export function copy(root: HTMLElement): void {
  const field = root.querySelector<HTMLTextAreaElement>("textarea");
  const button = root.querySelector<HTMLButtonElement>("button");
  const said = root.querySelector<HTMLElement>("[data-said]");
  if (!field || !button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    void put(field).then((done) => {
      if (said) said.textContent = done ? (said.dataset["said"] ?? "") : "";
    });
  });
}

async function put(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
