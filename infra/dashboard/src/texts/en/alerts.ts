export const alerts = {
  acknowledge: 'Acknowledge<of> {subject}</of>',
  acknowledgeAlert: 'Acknowledge the alert',
  acknowledged: 'Acknowledged {at}',
  acknowledgedBy: 'Acknowledged {at} by {by}',
} as const;
