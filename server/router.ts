import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { BadRequestError } from './errors.ts';

/** A router whose requests are checked against their schemas before a handler sees them. */
export function newRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const fields = result.error.issues.map((issue) => [result.target, ...issue.path].join('.'));
      throw new BadRequestError({ fields: [...new Set(fields)].join(', ') });
    },
  });
}

/** The body of a request, as JSON of this form. */
export function bodyOf<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}

export function jsonOf<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}
