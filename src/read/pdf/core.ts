import type { WorkerMessageHandler } from '#pdfjs';
import { ReadProblem } from '../problem.ts';
import { LIMITS } from './limits.ts';

/** A font as pdf.js tells of it. */
export interface Font {
  readonly name?: string;
  readonly vertical?: boolean;
  /** From glyph space to text space. */
  readonly fontMatrix?: readonly number[];
  readonly composite?: boolean;
  readonly type?: string;
  /** From character codes to Unicode; one with `firstChar` is no more than a guess. */
  readonly toUnicode?: { get(code: number): string | undefined; readonly firstChar?: number };
}

/** Some drawing operators of a page, and what they are given; only valid while they are handed over. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
  readonly length: number;
}

export interface Sheet {
  /** Left, bottom, right, top, in points. */
  readonly view: readonly [number, number, number, number];
  /** Degrees clockwise: 0, 90, 180, 270. */
  readonly rotate: number;
}

/** An open PDF. */
export interface Core {
  readonly pages: number;
  readonly fonts: ReadonlyMap<string, Font>;
  sheet(page: number): Promise<Sheet>;
  /** All that is drawn on a page, from 0, in the order in which it is drawn. @throws ReadProblem */
  drawn(page: number, each: (operators: Operators) => void): Promise<void>;
  close(): void;
}

interface Message {
  readonly action?: string;
  readonly data?: unknown;
  readonly callback?: number;
  readonly callbackId?: number;
  readonly stream?: number;
  readonly streamId?: number;
  readonly chunk?: Operators;
  readonly reason?: unknown;
}

interface Waiting {
  readonly settle: (data: unknown) => void;
  readonly fail: (reason: unknown) => void;
  readonly each?: (operators: Operators) => void;
}

/** Kinds of messages of pdf.js (`src/shared/message_handler.js`). */
const ANSWER = { data: 1, error: 2 } as const;
const STREAM = { close: 3, enqueue: 4, error: 5 } as const;

/** As for display, with the looks of filled forms, and nothing made for a canvas. */
const INTENT = 0x02 | 0x100;

let files = 0;

/**
 * Opens a PDF by the reading half of pdf.js, which answers messages on a port, as it does in its worker; here without one.
 * @throws ReadProblem
 */
export async function openCore(bytes: Uint8Array): Promise<Core> {
  const { bounds, characterMaps, version, WorkerMessageHandler } = await import('#pdfjs');
  const name = `gouji${files++}`;
  const fonts = new Map<string, Font>();
  const waiting = new Map<number, Waiting>();
  const brokenBefore = bounds.broken;
  let asked = 0;
  let tell: (message: { readonly data: object }) => void = () => undefined;
  bounds.until = Date.now() + LIMITS.time;
  let opened: Waiting | undefined;

  const port = {
    addEventListener(_: string, listener: typeof tell) {
      tell = listener;
    },
    postMessage: (message: Message) => hear(message),
  };
  const send = (message: object) => {
    const data = { sourceName: name, targetName: `${name}_worker`, ...message };
    queueMicrotask(() => tell({ data }));
  };
  const ask = <T>(action: string, data: object, each?: Waiting['each']): Promise<T> =>
    new Promise<T>((settle, fail) => {
      const id = ++asked;
      waiting.set(id, { settle: settle as Waiting['settle'], fail, ...(each && { each }) });
      send({ action, data, ...(each ? { streamId: id, desiredSize: 1e9 } : { callbackId: id }) });
    });
  const close = () => {
    send({ action: 'Terminate', callbackId: ++asked, data: null });
    waiting.clear();
  };
  const isOver = () => Date.now() > bounds.until;

  function hear(message: Message): void {
    if (message.stream !== undefined) hearStream(message);
    else if (message.callback !== undefined) {
      const id = message.callbackId!;
      const open = waiting.get(id);
      waiting.delete(id);
      if (message.callback === ANSWER.data) open?.settle(message.data);
      else open?.fail(message.reason);
    } else hearAction(message);
  }

  function hearStream({ stream, streamId, chunk, reason }: Message): void {
    const open = waiting.get(streamId!);
    if (!open) return;
    const end = (does: () => void) => {
      waiting.delete(streamId!);
      does();
    };
    try {
      if (stream === STREAM.enqueue) {
        if (isOver()) throw new ReadProblem('too-large', 'time');
        open.each!(chunk!);
      } else if (stream === STREAM.close) end(() => open.settle(undefined));
      else if (stream === STREAM.error) end(() => open.fail(reason));
    } catch (cause) {
      end(() => open.fail(cause));
      close();
    }
  }

  function hearAction({ action, data, callbackId }: Message): void {
    const answer = (content: object) =>
      callbackId !== undefined && send({ callbackId, callback: ANSWER.data, ...content });
    switch (action) {
      case 'GetDoc':
        opened!.settle((data as { pdfInfo: { numPages: number } }).pdfInfo.numPages);
        break;
      case 'DocException':
        opened!.fail(data);
        break;
      case 'commonobj': {
        const [id, kind, content] = data as [string, string, { extra?: Font; error?: string }];
        if (kind === 'Font') fonts.set(id, content.extra ?? {});
        answer({ data: null });
        break;
      }
      case 'FetchBinaryData': {
        const { filename } = data as { filename: string };
        const found = characterMaps[filename];
        answer(found ? { data: found } : { callback: ANSWER.error, reason: new Error(`no ${filename}`) });
        break;
      }
      case 'PasswordRequest':
        answer({ callback: ANSWER.error, reason: new Error('no password') });
        break;
      default:
        answer({ data: null });
    }
  }

  quiet(WorkerMessageHandler, port);
  WorkerMessageHandler.createDocumentHandler(
    {
      docId: name,
      apiVersion: version,
      data: bytes.slice(),
      password: null,
      disableAutoFetch: true,
      rangeChunkSize: 65_536,
      docBaseUrl: null,
      enableXfa: false,
      evaluatorOptions: {
        maxImageSize: -1,
        disableFontFace: false,
        ignoreErrors: true,
        isEvalSupported: false,
        isOffscreenCanvasSupported: false,
        isImageDecoderSupported: false,
        canvasMaxAreaInBytes: -1,
        fontExtraProperties: true,
        useSystemFonts: true,
        useWasm: false,
        useWorkerFetch: false,
        cMapUrl: null,
        cMapPacked: true,
        iccUrl: null,
        standardFontDataUrl: null,
        wasmUrl: null,
      },
    },
    port,
  );
  const checked = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work.catch((cause) => {
      close();
      throw bounds.broken > brokenBefore ? new ReadProblem('too-large', 'bounds') : problemOf(cause);
    });
    if (bounds.broken > brokenBefore) {
      close();
      throw new ReadProblem('too-large', 'bounds');
    }
    return done;
  };
  const pages = await checked(
    new Promise<number>((settle, fail) => {
      opened = { settle: settle as Waiting['settle'], fail };
      send({ action: 'Ready', data: null });
    }),
  );
  if (pages > LIMITS.pages) {
    close();
    throw new ReadProblem('too-large', `${pages} pages`);
  }
  bounds.until = Date.now() + Math.min(LIMITS.timeAtMost, LIMITS.time + pages * LIMITS.timePerPage);
  return {
    pages,
    fonts,
    sheet: (page) => checked(ask<Sheet>('GetPage', { pageIndex: page })),
    drawn: (page, each) =>
      checked(
        ask<void>(
          'GetOperatorList',
          { pageId: page, pageIndex: page, intent: INTENT, cacheKey: '', annotationStorage: null },
          each,
        ),
      ),
    close,
  };
}

/** pdf.js tells its doubts to the console, unless told not to. */
function quiet(handler: typeof WorkerMessageHandler, port: object): void {
  const on = (name: string, does: (data: object) => void) => {
    if (name === 'configure') does({ verbosity: 0 });
  };
  handler.setup({ on, send: () => undefined }, port);
}

function problemOf(cause: unknown): ReadProblem {
  if (cause instanceof ReadProblem) return cause;
  const { name = '', message = '' } = (cause ?? {}) as { name?: string; message?: string };
  return new ReadProblem(name === 'PasswordException' ? 'encrypted' : 'damaged', `${name} ${message}`.trim());
}
