import type { Rule } from '../../diagnostic.ts'

const objects = 'https://kubernetes.io/docs/concepts/overview/working-with-objects'

/** Rules about what every object has. */
export const metadataRules = {
  'kubernetes/name': {
    severity: 'error',
    title: { en: 'A name that its kind of object cannot have', zh: '该类对象不能使用的名称' },
    documentation: `${objects}/names/#names`,
  },
  'kubernetes/labels': {
    severity: 'error',
    title: { en: 'A label whose key or value is not allowed', zh: '键或值不合规的标签' },
    documentation: `${objects}/labels/#syntax-and-character-set`,
  },
  'kubernetes/annotations': {
    severity: 'error',
    title: { en: 'Annotations with a wrong key, value or size', zh: '键、值或大小不合规的注解' },
    documentation: `${objects}/annotations/#syntax-and-character-set`,
  },
  'kubernetes/label-selector': {
    severity: 'error',
    title: { en: 'A label selector that cannot be evaluated', zh: '无法求值的标签选择器' },
    documentation: `${objects}/labels/#resources-that-support-set-based-requirements`,
  },
  'kubernetes/finalizers': {
    severity: 'error',
    title: { en: 'A finalizer without a qualified name', zh: '没有限定名称的终结器' },
    documentation: `${objects}/finalizers/#how-finalizers-work`,
  },
  'kubernetes/owner-references': {
    severity: 'error',
    title: { en: 'An incomplete or impossible owner reference', zh: '不完整或不可能的属主引用' },
    documentation: `${objects}/owners-dependents/#owner-references-in-object-specifications`,
  },
} satisfies Record<string, Rule>
