/** In a frame all styles stand in the document already. */
export { boxOf, button, element, eventOf, setAll } from '../../element.ts'

export const addStyles = async (_address: string): Promise<void> => {}
