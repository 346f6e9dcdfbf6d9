declare global {
  /** Chain that this build is for. */
  const __CHAIN_ID__: number;
  namespace App {
    interface Platform {
      /** The API, in process. */
      api(request: Request): Promise<Response>;
    }
    interface Error {
      message: string;
      code?: string | undefined;
      /** Of refused input: each field and the rule it breaks. */
      details?: unknown;
    }
  }
}
export {};
