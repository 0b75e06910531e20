/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the prose components of the page being built may refer to. */
    prose?: import('./components/prose/page-prose.ts').PageProse
  }
}
