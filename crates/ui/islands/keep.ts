// What is ticked without a connection is kept on this device, and sent once there is one.
//
// <form data-island="keep"> holds check boxes and an element with data-kept and hidden, which says so. Ticks are kept under the
// form's address from the first one on, so that a page that was closed opens with them. A press without a connection waits
// for it. What the server has is forgotten here; what it refuses is shown as the server shows it.

interface Kept {
  ticks: string[];
  send: boolean;
}

export function keep(root: HTMLElement): void {
  if (!(root instanceof HTMLFormElement)) return;
  const form = root;
  const place = `keep:${form.getAttribute("action") ?? ""}`;
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const said = form.querySelector<HTMLElement>("[data-kept]");

  const write = (send: boolean): void => {
    const ticks = boxes.filter((box) => box.checked).map((box) => box.value);
    localStorage.setItem(place, JSON.stringify({ ticks, send } satisfies Kept));
  };

  const send = async (): Promise<void> => {
    let answer: Response;
    try {
      answer = await fetch(form.action, { method: "POST", body: fields(form), headers: { accept: "text/html" } });
    } catch {
      if (said) said.hidden = false;
      return;
    }
    localStorage.removeItem(place);
    if (answer.ok) location.assign(answer.url);
    else form.submit();
  };

  const before = read(place);
  if (before) {
    for (const box of boxes) box.checked = before.ticks.includes(box.value);
    if (before.send) void send();
  }
  form.addEventListener("change", () => write(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    write(true);
    void send();
  });
  addEventListener("online", () => {
    if (read(place)?.send) void send();
  });
}

function fields(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") body.append(name, value);
  }
  return body;
}

function read(place: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    return kept && typeof kept === "object" && Array.isArray((kept as Kept).ticks) ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
