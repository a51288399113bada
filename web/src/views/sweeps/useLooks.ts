import { useEffect } from 'react';

/** Look again now and then while the window is seen, and at once when the reader comes back to it. */
export function useLooks(look: () => void, milliseconds: number): void {
  useEffect(() => {
    const once = () => {
      if (!document.hidden) look();
    };
    const timer = setInterval(once, milliseconds);
    window.addEventListener('focus', once);
    document.addEventListener('visibilitychange', once);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', once);
      document.removeEventListener('visibilitychange', once);
    };
  }, [look, milliseconds]);
}
