import { useWords } from '../../language/language.tsx';
import { EmptyPart } from '../../parts/empty-part.tsx';
import { UnitButtons } from './unit-buttons.tsx';

/** A campaign that nobody was put down for yet, and the ways to do so. */
export function EmptyBoard({ id }: { id: string }) {
  const words = useWords();
  return (
    <EmptyPart title={words('board-empty')} about={words('board-empty-remedy')}>
      <UnitButtons id={id} />
    </EmptyPart>
  );
}
