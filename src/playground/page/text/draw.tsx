import { Fragment, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { slackDate } from '../time/slack-date.js';
import { emojiCharacter } from './emoji.js';
import type { Inline, Passage } from './passage.js';
import { ReaderContext } from './reader.js';

/** Draws a text that was read. Everything becomes nodes: nothing in a message is ever taken for HTML. */
export function Passages({ passages }: { readonly passages: readonly Passage[] }): VNode {
  return (
    <>
      {passages.map((passage, index) => (
        <PassageView key={index} passage={passage} />
      ))}
    </>
  );
}

export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): VNode {
  return (
    <>
      {inlines.map((inline, index) => (
        <InlineView key={index} inline={inline} />
      ))}
    </>
  );
}

function PassageView({ passage }: { readonly passage: Passage }): VNode {
  switch (passage.kind) {
    case 'lines':
      return (
        <div class="lines">
          <Inlines inlines={passage.children} />
        </div>
      );
    case 'heading':
      return (
        <div
          class={`md-heading md-heading-${passage.level}`}
          role="heading"
          aria-level={Math.min(6, passage.level + 2)}
        >
          <Inlines inlines={passage.children} />
        </div>
      );
    case 'quote':
      return (
        <blockquote>
          <Passages passages={passage.children} />
        </blockquote>
      );
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{passage.text}</code>
        </pre>
      );
    case 'list': {
      const items = passage.items.map((item, index) => (
        <li key={index}>
          <Passages passages={item} />
        </li>
      ));
      return passage.isOrdered ? <ol start={passage.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'rule':
      return <hr />;
    case 'table':
      return <MarkdownTable rows={passage.rows} />;
  }
}

function MarkdownTable({ rows }: { readonly rows: readonly (readonly (readonly Inline[])[])[] }): VNode {
  const [head = [], ...body] = rows;
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InlineView({ inline }: { readonly inline: Inline }): VNode {
  const reader = useContext(ReaderContext);
  switch (inline.kind) {
    case 'text':
      return <Fragment>{inline.text}</Fragment>;
    case 'break':
      return <br />;
    case 'styled':
      return <Styled inline={inline} />;
    case 'link':
      return (
        <OutLink url={inline.url}>
          <Inlines inlines={inline.children} />
        </OutLink>
      );
    case 'person': {
      const name = reader.personName(inline.id) ?? inline.label ?? inline.id;
      return <span class={inline.id === reader.me ? 'mention mention-me' : 'mention'}>@{name.replace(/^@/, '')}</span>;
    }
    case 'channel': {
      const name = reader.channelName(inline.id) ?? inline.label;
      if (name === undefined) return <span class="mention">🔒 private channel</span>;
      return (
        <button type="button" class="mention" onClick={() => reader.openChannel(inline.id)}>
          #{name}
        </button>
      );
    }
    case 'broadcast':
      return <span class="mention mention-me">@{inline.name}</span>;
    case 'date': {
      const words = slackDate(inline.seconds, inline.format, reader);
      const time = (
        <time dateTime={new Date(inline.seconds * 1_000).toISOString()} title={inline.fallback}>
          {words}
        </time>
      );
      return inline.url === undefined ? time : <OutLink url={inline.url}>{time}</OutLink>;
    }
    case 'emoji':
      return (
        <span class="emoji" role="img" aria-label={`${inline.name} emoji`} title={`:${inline.name}:`}>
          {emojiCharacter(inline.name)}
        </span>
      );
  }
}

function OutLink({ url, children }: { readonly url: string; readonly children: VNode }): VNode {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Styled({ inline }: { readonly inline: Extract<Inline, { kind: 'styled' }> }): VNode {
  const inner = <Inlines inlines={inline.children} />;
  switch (inline.style) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'strike':
      return <s>{inner}</s>;
    case 'underline':
      return <u>{inner}</u>;
    case 'highlight':
      return <mark>{inner}</mark>;
    case 'code':
      return <code>{inner}</code>;
  }
}
