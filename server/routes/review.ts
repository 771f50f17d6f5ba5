import { createRoute } from '@hono/zod-openapi';
import { awardOf, awards } from '../../extractors/statistics/awards.ts';
import { documentTypes } from '../../extractors/statistics/citations/knowledge.ts';
import type { Language } from '../../locales/message.ts';
import { addCorrection, CorrectionConflictError, type SubjectName } from '../../store/corrections.ts';
import type { Database } from '../../store/database.ts';
import { findReviewFigure, findReviewFlag, reviewDocument } from '../../store/review.ts';
import type { ServerContext } from '../context.ts';
import {
  CorrectionConflict,
  CorrectionOutcome,
  CorrectionRequest,
  DocumentPath,
  ReviewDocument,
  Vocabulary,
} from '../contract.ts';
import { DocumentNotFoundError, UnknownAwardError } from '../errors.ts';
import { documentInLanguage, flagInLanguage } from '../in-language.ts';
import { languageOf, problemOf, wordsOf } from '../problem.ts';
import { recheck } from '../recheck.ts';
import { bodyOf, jsonOf, newRouter } from '../router.ts';
import { withDifferences } from '../version-differences.ts';

const show = createRoute({
  method: 'get',
  path: '/documents/{id}',
  request: { params: DocumentPath },
  responses: { 200: jsonOf(ReviewDocument, 'All that the review desk shows of a document') },
});

const correct = createRoute({
  method: 'post',
  path: '/documents/{id}/corrections',
  request: {
    params: DocumentPath,
    body: bodyOf(CorrectionRequest),
  },
  responses: {
    200: jsonOf(CorrectionOutcome, 'Saved; this is what stands now'),
    409: jsonOf(CorrectionConflict, 'Somebody else was quicker; nothing was saved'),
  },
});

const vocabulary = createRoute({
  method: 'get',
  path: '/vocabulary',
  responses: {
    200: jsonOf(
      Vocabulary,
      'The awards that a figure may speak of, and the types of document that one may cite',
    ),
  },
});

/** The review desk: a document with its figures and flags, and what people say of them. */
export function reviewRoutes(context: ServerContext) {
  const { db } = context;
  return newRouter()
    .openapi(show, async (c) => {
      const document = await reviewDocument(db, c.req.valid('param').id);
      if (!document) throw new DocumentNotFoundError();
      const language = languageOf(c);
      const failure = wordsOf(document.failure, language);
      const parts = document.parts.map((part) => ({ ...part, failure: wordsOf(part.failure, language) }));
      const versions = await withDifferences(db, document);
      const words = { ...documentInLanguage(document, language), failure, parts, versions };
      return c.json(ReviewDocument.parse(words), 200);
    })
    .openapi(correct, async (c) => {
      const { id } = c.req.valid('param');
      const { basedOn, changes = null, ...said } = c.req.valid('json');
      if (changes?.award && !awardOf(changes.award)) throw new UnknownAwardError({ award: changes.award });
      try {
        await addCorrection(db, id, { ...said, changes }, basedOn);
      } catch (error) {
        if (!(error instanceof CorrectionConflictError)) throw error;
        const current = await standing(db, id, said, languageOf(c));
        return c.json(CorrectionConflict.parse({ ...problemOf(error, languageOf(c)), current }), 409);
      }
      if (said.subject === 'figure') await recheck(context);
      return c.json(await standing(db, id, said, languageOf(c)), 200);
    })
    .openapi(vocabulary, (c) => {
      const list = awards().map(({ id, ...award }) => ({ code: id, ...award }));
      const types = documentTypes.map(({ id, name }) => ({ code: id, name }));
      return c.json(Vocabulary.parse({ awards: list, documentTypes: types }), 200);
    });
}

async function standing(
  db: Database,
  documentId: string,
  { subject, subjectId }: SubjectName,
  language: Language,
) {
  const figure = subject === 'figure' ? await findReviewFigure(db, documentId, subjectId) : null;
  const flag = subject === 'flag' ? await findReviewFlag(db, documentId, subjectId) : null;
  return CorrectionOutcome.parse({ figure, flag: flag && flagInLanguage(flag, language) });
}
