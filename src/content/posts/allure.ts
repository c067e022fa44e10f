/** Tells how long a walk takes, as the reader moves the pace. */
export default {
  hydrate(element: HTMLElement, { distance }: { distance: number }): void {
    const pace = element.querySelector('input');
    const [speed, time] = element.querySelectorAll('output');
    if (!pace || !speed || !time) return;
    pace.disabled = false;
    pace.addEventListener('input', () => {
      const minutes = Math.round((distance / pace.valueAsNumber) * 60);
      speed.textContent = String(pace.valueAsNumber).replace('.', ',');
      time.textContent = `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
    });
  },
};
