import { NotFoundText } from '@/components/layout/not-found-text';

/** Inside the frame of the signed-in: a record that is not there for them. */
export default function NotFound() {
  return <NotFoundText />;
}
