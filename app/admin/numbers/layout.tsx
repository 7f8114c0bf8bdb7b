import './numbers.css'

/** Only brings the style sheet of the numbers along. */
export default function NumbersLayout({ children }: LayoutProps<'/admin/numbers'>) {
  return children
}
