/**
 * JSON that can stand inside a `<script>` element: no value in it can end the element or open a comment.
 * Browsers and search engines read it as the same JSON.
 */
export function jsonBlock(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
