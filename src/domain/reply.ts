import type { Messages } from '../messages/index.ts';
import type { Post } from '../schema/entry.ts';
import type { Site } from '../schema/site.ts';

/** The ways to answer a post that its author offers: by mail, and where the post or its author is on the fediverse. */
export function repliesTo({ title, fediverse }: Pick<Post, 'title' | 'fediverse'>, { author, reply }: Site, messages: Messages): Reply[] {
  const account = reply.fediverse && author.fediverse !== undefined ? accountPage(author.fediverse) : undefined;
  const subject = encodeURIComponent(messages.replySubject(title));
  return [
    ...(reply.email === undefined ? [] : [{ label: messages.replyByEmail, url: `mailto:${encodeURI(reply.email)}?subject=${subject}` }]),
    ...[fediverse ?? account].flatMap((url) => (url === undefined ? [] : [{ label: messages.replyOnFediverse, url }])),
  ];
}

/** The page of an account, where most servers of the fediverse show it. */
function accountPage(account: string): string {
  const [, name = '', server = ''] = account.split('@');
  return `https://${server}/@${name}`;
}

interface Reply {
  label: string;
  url: string;
}
