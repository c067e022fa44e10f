/// <reference types="astro/client" />

import type { EditionFacts } from './domain/edition.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the edition says that a page stands in. What a page lists, it is given. */
      edition: EditionFacts;
    }
  }
}
