// Knows the prints that were made of late: the same content is drawn once, also for two at a time.

import 'server-only';

/** Bytes of PDFs that are kept, the oldest given up first. */
const room = 64 * 1024 * 1024;

type Made = { readonly pdf: Promise<Uint8Array<ArrayBuffer>>; bytes: number };

/** PDFs by the hash of what they show. */
export class PrintCache {
  private readonly made = new Map<string, Made>();
  private held = 0;

  constructor(private readonly most: number) {}

  /** The PDF of a key, made where it is not there; one that failed is made again. */
  async get(
    key: string,
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const known = this.made.get(key);
    if (known !== undefined) {
      // Used again: now the youngest.
      this.made.delete(key);
      this.made.set(key, known);
      return known.pdf;
    }
    const entry: Made = { pdf: make(), bytes: 0 };
    this.made.set(key, entry);
    try {
      const pdf = await entry.pdf;
      entry.bytes = pdf.length;
      this.held += pdf.length;
      this.shrink();
      return pdf;
    } catch (error) {
      this.made.delete(key);
      throw error;
    }
  }

  private shrink(): void {
    for (const [key, { bytes }] of this.made) {
      if (this.held <= this.most) return;
      // What is still being drawn has no size yet.
      if (bytes === 0) continue;
      this.made.delete(key);
      this.held -= bytes;
    }
  }
}

// Kept on globalThis so that a hot reload does not hold everything twice.
const kept = globalThis as typeof globalThis & { printCache?: PrintCache };

/** The cache of this process. */
export const printCache = (): PrintCache => (kept.printCache ??= new PrintCache(room));
