import type { EditorSchema } from '../../schema/json-schema.ts';

/**
 * The keys of front matter as snippets of VS Code, each with its sentence: its YAML extension reads no front matter of Markdown
 * (redhat-developer/vscode-yaml#207).
 */
export function frontMatterSnippets({ post, page }: Record<'post' | 'page', EditorSchema>): Readonly<Record<string, Snippet>> {
  const keys = Object.entries({ ...page.properties, ...post.properties });
  return Object.fromEntries(
    keys.map(([key, schema]) => {
      const { description = '', anyOf = [] } = typeof schema === 'boolean' ? {} : schema;
      const flag = anyOf.some((choice) => typeof choice === 'object' && choice.type === 'boolean');
      const body = flag ? `${key}: \${1|true,false|}` : `${key}: $1`;
      return [`Carnet : ${key}`, { scope: 'markdown,mdx', prefix: key, body, description }];
    }),
  );
}

interface Snippet {
  scope: string;
  prefix: string;
  body: string;
  description: string;
}
