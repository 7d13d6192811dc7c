export { srgbProfile } from './srgb-profile';
export { xmpOf, type PaperFacts } from './xmp';
