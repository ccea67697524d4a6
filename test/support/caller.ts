import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What came back. `body` is the parsed JSON, or the text of anything else. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  // Tests look into answers of every shape; that they have the documented one is checked elsewhere.
  body: any;
  text: string;
  raw: Buffer;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS' | 'HEAD' | 'TRACE';
export type Check = (method: string, url: string, answer: Answer) => void;

/** Somebody who calls the API, in process but through all of HTTP. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Record<string, string>,
    private readonly check: Check,
  ) {}

  get(url: string, headers?: Record<string, string>): Promise<Answer> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.send('POST', url, body, headers);
  }

  put(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.send('PUT', url, body, headers);
  }

  delete(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.send('DELETE', url, body, headers);
  }

  /** Sends a request; an object as body goes as JSON, a text or buffer as it is. */
  async send(method: Method, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const asIs = typeof body === 'string' || Buffer.isBuffer(body);
    const answer = await this.app.inject({
      method,
      url,
      ...(body !== undefined && { payload: asIs ? body : JSON.stringify(body) }),
      headers: {
        ...(body !== undefined && !asIs && { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    const read: Answer = {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson && answer.payload ? JSON.parse(answer.payload) : answer.payload,
      text: answer.payload,
      raw: answer.rawPayload,
    };
    this.check(method, url, read);
    return read;
  }
}
