/// <reference types="astro/client" />

import type { Edition } from './editions.ts';

declare global {
  namespace App {
    interface Locals {
      /** The edition a page stands in: its words, and its lists. */
      edition: Edition;
    }
  }
}
