import { parseConfig } from './kernel/settings';
import { composePlugin } from './kernel/compose';
import { features } from './features';

export default composePlugin(features, {
  default: {},
  validator: (config) => void parseConfig(config),
});
