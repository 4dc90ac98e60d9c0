import { type ComponentChild, render } from 'preact';

/** As much of a DOM as the renderer writes on: a test reads what was drawn as markup. */
class PaperNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml';
  readonly style: Record<string, unknown> = { setProperty() {} };
  readonly attributes: { name: string; value: string }[] = [];
  readonly childNodes: PaperNode[] = [];
  parentNode: PaperNode | null = null;
  data: string;

  constructor(nodeType: number, localName: string, data = '') {
    this.nodeType = nodeType;
    this.localName = localName;
    this.data = data;
  }

  get ownerDocument(): typeof PAPER {
    return PAPER;
  }
  get firstChild(): PaperNode | null {
    return this.childNodes[0] ?? null;
  }
  get nextSibling(): PaperNode | null {
    const around = this.parentNode?.childNodes ?? [];
    return around[around.indexOf(this) + 1] ?? null;
  }
  insertBefore(node: PaperNode, before: PaperNode | null): PaperNode {
    node.parentNode?.removeChild(node);
    this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, node);
    node.parentNode = this;
    return node;
  }
  appendChild(node: PaperNode): PaperNode {
    return this.insertBefore(node, null);
  }
  removeChild(node: PaperNode): void {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
  }
  contains(): boolean {
    return false;
  }
  setAttribute(name: string, value: unknown): void {
    this.removeAttribute(name);
    this.attributes.push({ name, value: String(value) });
  }
  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((one) => one.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }
  addEventListener(): void {}
  removeEventListener(): void {}

  get markup(): string {
    if (this.nodeType === 3) return escaped(this.data);
    const inner = this.childNodes.map((node) => node.markup).join('');
    const attributes = this.attributes.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
    return `<${this.localName}${attributes}>${inner}</${this.localName}>`;
  }
}

const PAPER = {
  createElement: (name: string) => new PaperNode(1, name),
  createElementNS: (_: string, name: string) => new PaperNode(1, name),
  createTextNode: (data: unknown) => new PaperNode(3, '#text', String(data)),
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a tree draws at first, as markup. */
export function drawn(tree: ComponentChild): string {
  const paper = new PaperNode(1, 'paper');
  // The renderer asks for these by name, and only for these.
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', { value: PAPER, configurable: true });
  try {
    render(tree, paper as unknown as Element);
  } finally {
    if (before) Object.defineProperty(globalThis, 'document', before);
    else Reflect.deleteProperty(globalThis, 'document');
  }
  return paper.childNodes.map((node) => node.markup).join('');
}
