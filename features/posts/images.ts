import 'server-only'

export { articleImage } from '@/lib/server/article-images'
