/** Brings an island to life: its file's `hydrate` is given the element that holds what the text shows, and the island's attributes. */
export default function hydrator(element: HTMLElement): (island: Island, props: Readonly<Record<string, unknown>>) => void {
  return ({ hydrate }, props) => hydrate(element, props);
}

interface Island {
  hydrate: (element: HTMLElement, props: Readonly<Record<string, unknown>>) => void;
}
