/** What a story sends to the application. */
export interface Sent {
  /** @default 'GET', or 'POST' when there is a body */
  readonly method?: string;
  readonly token?: string | undefined;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is: form data, broken JSON, bytes. */
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back; `body` is the parsed JSON, or undefined when it was none. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Buffer;
  // The one place where an answer's shape is left to the story that reads it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of any route; each test knows what it asked
  readonly body: any;
}

/** A plain HTTP call; no status is an error here, the story says which it expects. */
export async function send(url: string, sent: Sent = {}): Promise<Answer> {
  const body = sent.json === undefined ? sent.body : JSON.stringify(sent.json);
  const response = await fetch(url, {
    method: sent.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: headersOf(sent),
    ...(body === undefined ? {} : { body }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  return { status: response.status, headers: response.headers, text, bytes, body: json(text) };
}

function headersOf({ token, json: content, headers }: Sent): Record<string, string> {
  return {
    // a connection kept alive may be closed by the server in the very instant a busy test process uses it again
    connection: 'close',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(content === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
