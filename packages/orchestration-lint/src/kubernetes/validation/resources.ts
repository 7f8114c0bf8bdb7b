import type { Validators } from '../validator.ts'
import { validateAutoscaler } from './workload/autoscaler.ts'
import { validateAdmissionPolicy, validateAdmissionPolicyBinding } from './configuration/admission-policy.ts'
import { validateApiService } from './configuration/api-service.ts'
import { validateCertificateRequest } from './configuration/certificate-request.ts'
import { validateCsiDriver } from './configuration/csi-driver.ts'
import { validateConfigMap } from './configuration/config-map.ts'
import { validateCronJob } from './workload/cron-job.ts'
import { validateCustomResource } from './configuration/custom-resource.ts'
import { validateDaemonSet } from './workload/daemon-set.ts'
import { validateDeployment } from './workload/deployment.ts'
import { validateDisruptionBudget } from './workload/disruption-budget.ts'
import { validateEndpoints, validateEndpointSlice } from './network/endpoints.ts'
import { validateIngressClass } from './network/ingress-class.ts'
import { validateIngress } from './network/ingress.ts'
import { validateJob } from './workload/job.ts'
import { validateLease } from './configuration/lease.ts'
import { validateLimitRange } from './configuration/limit-range.ts'
import { validateMutatingPolicy } from './configuration/mutating-policy.ts'
import { validateNamespace } from './configuration/namespace.ts'
import { validateNetworkPolicy } from './network/network-policy.ts'
import { validatePersistentVolume } from './storage/persistent-volume.ts'
import { validatePriorityClass } from './workload/priority-class.ts'
import { validateReplicaSet, validateReplicationController } from './workload/replica-set.ts'
import { validateResourceQuota } from './configuration/resource-quota.ts'
import { validateClusterRoleBinding, validateRoleBinding } from './configuration/role-binding.ts'
import { validateClusterRole, validateRole } from './configuration/role.ts'
import { validateRuntimeClass } from './workload/runtime-class.ts'
import { validateSecret } from './configuration/secret.ts'
import { validateService } from './network/service.ts'
import { validateStatefulSet } from './workload/stateful-set.ts'
import { validateStorageClass } from './storage/storage-class.ts'
import { validateAttributesClass } from './storage/attributes-class.ts'
import { validateVolumeClaim } from './storage/volume-claim.ts'
import { validateWebhooks } from './configuration/webhook.ts'

/** What the API server's validation holds against everything but pods. A kind that is not here passes. */
export const resourceValidators: Validators = {
  '/ConfigMap': [validateConfigMap],
  '/Endpoints': [validateEndpoints],
  '/LimitRange': [validateLimitRange],
  '/Namespace': [validateNamespace],
  '/PersistentVolume': [validatePersistentVolume],
  '/PersistentVolumeClaim': [validateVolumeClaim],
  '/ReplicationController': [validateReplicationController],
  '/ResourceQuota': [validateResourceQuota],
  '/Secret': [validateSecret],
  '/Service': [validateService],
  'admissionregistration.k8s.io/MutatingAdmissionPolicy': [validateMutatingPolicy],
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': [validateWebhooks],
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': [validateWebhooks],
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': [validateAdmissionPolicy],
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': [validateAdmissionPolicyBinding],
  'apiregistration.k8s.io/APIService': [validateApiService],
  'apiextensions.k8s.io/CustomResourceDefinition': [validateCustomResource],
  'apps/DaemonSet': [validateDaemonSet],
  'apps/Deployment': [validateDeployment],
  'apps/ReplicaSet': [validateReplicaSet],
  'apps/StatefulSet': [validateStatefulSet],
  'autoscaling/HorizontalPodAutoscaler': [validateAutoscaler],
  'batch/CronJob': [validateCronJob],
  'batch/Job': [validateJob],
  'certificates.k8s.io/CertificateSigningRequest': [validateCertificateRequest],
  'coordination.k8s.io/Lease': [validateLease],
  'discovery.k8s.io/EndpointSlice': [validateEndpointSlice],
  'networking.k8s.io/Ingress': [validateIngress],
  'networking.k8s.io/IngressClass': [validateIngressClass],
  'networking.k8s.io/NetworkPolicy': [validateNetworkPolicy],
  'node.k8s.io/RuntimeClass': [validateRuntimeClass],
  'policy/PodDisruptionBudget': [validateDisruptionBudget],
  'rbac.authorization.k8s.io/ClusterRole': [validateClusterRole],
  'rbac.authorization.k8s.io/ClusterRoleBinding': [validateClusterRoleBinding],
  'rbac.authorization.k8s.io/Role': [validateRole],
  'rbac.authorization.k8s.io/RoleBinding': [validateRoleBinding],
  'scheduling.k8s.io/PriorityClass': [validatePriorityClass],
  'storage.k8s.io/CSIDriver': [validateCsiDriver],
  'storage.k8s.io/VolumeAttributesClass': [validateAttributesClass],
  'storage.k8s.io/StorageClass': [validateStorageClass],
}
