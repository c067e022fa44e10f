import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HastVisitorContext } from 'satteri';

import { decodeAddress, withBase } from '../../domain/url.ts';
import { documentAt, documentName, documentNear } from '../document-names.ts';
import { dressImage } from '../dress-image.ts';
import { factsOf } from '../facts.ts';
import type { PathFault } from '../facts.ts';
import type { PipelineOptions } from '../pipeline.ts';
import type { AttributeRole } from './attributes.ts';

/** What a component is given for an attribute that names something; where that is nowhere, a fault is told and nothing is given. */
export async function lookUp(role: AttributeRole, attribute: Written, ctx: HastVisitorContext, options: PipelineOptions): Promise<Given> {
  if (!ctx.fileURL) return {};
  return await LOOK_UPS[role](attribute, { from: fileURLToPath(ctx.fileURL), ctx, ...options });
}

const LOOK_UPS: Readonly<Record<AttributeRole, (written: Written, place: Place) => Given | Promise<Given>>> = {
  async image(held, place) {
    const { attribute, written, at } = held;
    if (isElsewhere(written)) return fault(place, { kind: 'file-elsewhere', path: written, at });
    const { catalogue, url, ctx, from, base } = place;
    const facts = factsOf(ctx.data);
    // Its faults are kept apart until they are told where to look for it; its text is a matter of the component.
    const faults: PathFault[] = [];
    const set = await dressImage({ src: written, alt: '' }, { file: from, catalogue, origin: url, facts: { ...facts, faults } });
    facts.faults.push(...faults.map((one) => ({ ...one, at })));
    const { src = written.startsWith('/') ? withBase(written, base) : undefined, srcset, sizes, width, height } = set;
    return { [attribute]: src, srcset, sizes, width, height };
  },
  file(held, place) {
    const { attribute, written, at } = held;
    if (isElsewhere(written)) return fault(place, { kind: 'file-elsewhere', path: written, at });
    if (written.startsWith('/')) return { [attribute]: withBase(written, place.base) };
    const { root, base, ctx, from, targets } = place;
    const found = documentAt(written, targets.sourceOf(pathToFileURL(from)));
    if (!found) return fault(place, { kind: 'component-file', path: written, at });
    const name = documentName(root, found.source);
    factsOf(ctx.data).documents.push({ source: found.source, file: name });
    if (name === null) return fault(place, { kind: 'component-file', path: written, near: documentNear(root, found.source, written), at });
    return { [attribute]: `${base}files/${name}` };
  },
  link({ attribute, written, at }, { base, from, targets, ctx }) {
    if (/^\/(?!\/)/.test(written)) return { [attribute]: withBase(written, base) };
    const found = targets.find(written, from);
    if (!found) return {};
    if (found.source === undefined) return fault({ ctx }, { kind: 'link-missing', path: written, near: found.near, at });
    factsOf(ctx.data).links.push({ path: written, source: found.source, address: found.address, at });
    return { [attribute]: found.address === null ? '' : `${found.address}${found.rest}` };
  },
  post({ written, at }, { from, targets, ctx }) {
    const found = targets.find(written, from);
    if (found?.source === undefined) return fault({ ctx }, { kind: 'link-missing', path: written, near: found?.near, at });
    factsOf(ctx.data).links.push({ path: written, source: found.source, address: found.address, at, card: true });
    return { source: found.source };
  },
  address({ written, at }, { targets, ctx }) {
    const found = targets.standsAt(decodeAddress(written));
    if (!found) return fault({ ctx }, { kind: 'post-address', path: written, at });
    factsOf(ctx.data).links.push({ ...found, path: written, at, card: true });
    return {};
  },
};

function isElsewhere(written: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written);
}

function fault({ ctx }: Pick<Place, 'ctx'>, told: PathFault): Given {
  factsOf(ctx.data).faults.push(told);
  return {};
}

type Given = Readonly<Record<string, string | number | undefined>>;

interface Written {
  attribute: string;
  written: string;
  /** Offset of the component in the file. */
  at: number;
}

interface Place extends PipelineOptions {
  ctx: HastVisitorContext;
  /** The file, absolute. */
  from: string;
}
