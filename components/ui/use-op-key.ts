'use client';
// The key of one act: made when the form opens, so that a retry is the same act.

import { useState } from 'react';
import { newId } from './new-id';

/** A random key that stays the same while the component stands on the page. */
export function useOpKey(): string {
  const [key] = useState(newId);
  return key;
}
