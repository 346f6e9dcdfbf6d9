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
      code?: string;
    }
  }
}
export {};
