/** What the app's build leaves: a bundler alias decides which build. */
declare module 'partisipro-site' {
  interface Server {
    init(options: {
      env: unknown;
      read(file: string): ReadableStream | Promise<ReadableStream | null>;
    }): Promise<void>;
    respond(request: Request, options: { getClientAddress(): string; platform: unknown }): Promise<Response>;
  }
  export const server: Server;
  export const prerendered: Set<string>;
}
