// A worker that ends the whole thread in the midst of its work.
export default function exits() {
  process.exit(3);
}
