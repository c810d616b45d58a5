// Knows how an ID or telephone number is stored: sealed, and found again by a keyed hash.

import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { env } from './env';

const version = 1; // AES-256-GCM with the current field key; another value names another scheme
const head = 2;
const ivLength = 12;
const tagLength = 16;

/**
 * Seals a short text (AES-256-GCM).
 * @param place `table:id:column`, bound to the result: moved to another row it no longer opens.
 * @returns version (2 bytes), IV (12), tag (16), ciphertext.
 */
export function seal(text: string, place: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', env().fieldKey, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([version, 0]), iv, cipher.getAuthTag(), body]));
}

/** Opens what {@link seal} made. @throws when the bytes, the key or the place are not the same. */
export const unseal = (sealed: Uint8Array, place: string): string =>
  unsealWith(env().fieldKey, sealed, place);

/** {@link unseal} with a key that may be the wrong one. */
export function unsealWith(key: Uint8Array, sealed: Uint8Array, place: string): string {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== version) throw new Error('unknown seal version');
  const iv = bytes.subarray(head, head + ivLength);
  const tag = bytes.subarray(head + ivLength, head + ivLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
  const body = bytes.subarray(head + ivLength + tagLength);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** The keyed index of a normalised document number: equal numbers are found, none can be guessed. */
export function documentIndex(normalised: string): Uint8Array<ArrayBuffer> {
  const digest = createHmac('sha256', env().indexKey)
    .update(`user.document\0${normalised}`)
    .digest();
  return new Uint8Array(digest);
}

/** The places of a person's sealed columns. */
export const sealedAt = {
  document: (userId: string) => `user:${userId}:document`,
  mobile: (userId: string) => `user:${userId}:mobile`,
};

/** Seals a short text for a link: letters that nobody can read or make up (base64url). */
export const sealText = (text: string, place: string): string =>
  Buffer.from(seal(text, place)).toString('base64url');

/** Opens what {@link sealText} made; null for anything else. */
export function openText(sealed: string, place: string): string | null {
  try {
    return unseal(Buffer.from(sealed, 'base64url'), place);
  } catch {
    return null;
  }
}
