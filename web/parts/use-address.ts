import { useSearchParams } from 'wouter';

/** The parameters of the address, and the way to change one; an empty value takes it out. */
export function useAddress() {
  const [parameters, setParameters] = useSearchParams();
  const put = (name: string, value: string | null, how: { readonly replace: boolean }) =>
    setParameters((old) => {
      const next = new URLSearchParams(old);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    }, how);
  return { parameters, put };
}
