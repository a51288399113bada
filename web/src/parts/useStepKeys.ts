import { useEffect } from 'react';

type Step = (() => void) | undefined;

/** Which step a key asks for, as editors know them: Ctrl+Z (⌘Z) back; Ctrl+Y or Ctrl+Shift+Z again. */
function stepOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): 'back' | 'again' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'again' : 'back';
  return letter === 'y' && !shiftKey ? 'again' : undefined;
}

/**
 * Take steps back and again by key, wherever the focus is; only a field takes back its own typing.
 *
 * @param back Takes the last step back; undefined while there is none, and the key stays the browser's.
 * @param again Takes a step again that was taken back; undefined while there is none.
 */
export function useStepKeys(back: Step, again?: Step): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked = stepOf(event);
      const step = asked === 'back' ? back : asked === 'again' ? again : undefined;
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (step === undefined || typing) return;
      event.preventDefault();
      step();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [back, again]);
}
