import type { Schema } from 'hast-util-sanitize';

/** All that may ever stand in running text. Ids are ours (anchors of sentences), so they keep their names. */
export const SCHEMA: Schema = {
  tagNames: ['a', 'br', 'code', 'del', 'em', 'span', 'strong'],
  attributes: {
    a: ['href', 'hrefLang', ['className', 'foreign'], ['rel', 'external']],
    span: [
      'dataRemark',
      'dataSegment',
      'dataSegmentSource',
      'id',
      'lang',
      ['className', 'broken', 'image', 'tag'],
      ['ariaHidden', 'true'],
    ],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
